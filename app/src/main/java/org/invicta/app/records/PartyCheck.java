package org.invicta.app.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.RecordDefinition.PartyRole;

/** Checks that the parties of a record are those its definition has roles for. */
final class PartyCheck {

  private final Map<Code, PartyRole> roles;

  PartyCheck(List<PartyRole> roles) {
    this.roles =
        roles.stream().collect(Collectors.toUnmodifiableMap(PartyRole::code, Function.identity()));
  }

  List<Problem> check(List<Party> parties) {
    if (parties.isEmpty() && roles.isEmpty()) {
      return List.of();
    }
    var problems = new ArrayList<Problem>(0);
    parties.forEach(party -> check(party, problems));
    roles.values().forEach(role -> count(role, parties, problems));
    return problems;
  }

  private void check(Party party, List<Problem> problems) {
    var role = roles.get(party.role());
    if (role == null) {
      problems.add(
          ProblemCode.UNKNOWN_ROLE.at(
              party.role().value(),
              "a role that is not defined",
              roles.isEmpty()
                  ? "no parties"
                  : roles.keySet().stream()
                      .sorted()
                      .map(Code::value)
                      .collect(Collectors.joining(", ")),
              "Leave it out, or add the role to the definition"));
      return;
    }
    if (role.is() != party.kind()) {
      problems.add(
          ProblemCode.WRONG_PARTY_KIND.at(
              party.role().value(), word(party.kind()), word(role.is()), "Choose another party"));
    }
  }

  private static void count(PartyRole role, List<Party> parties, List<Problem> problems) {
    var count =
        parties.stream().filter(party -> party.role().equals(role.code())).distinct().count();
    if (count < role.least()) {
      problems.add(
          ProblemCode.TOO_FEW_PARTIES.at(
              role.code().value(), count + " parties", "at least " + role.least(), "Add one"));
    }
    if (count > role.most()) {
      problems.add(
          ProblemCode.TOO_MANY_PARTIES.at(
              role.code().value(), count + " parties", "at most " + role.most(), "Take one out"));
    }
  }

  private static String word(Enum<?> kind) {
    return "a " + kind.name().toLowerCase(Locale.ROOT);
  }
}
