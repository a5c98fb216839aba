package org.invicta.app.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.expression.Value;

/** Writes parties as JSON and reads them back. */
final class PartyJson {

  private static final String ROLE = "role";
  private static final String KIND = "kind";
  private static final String ID = "id";

  private PartyJson() {}

  static String write(List<Party> parties) {
    return CanonicalJson.write(new Value.Items(parties.stream().map(PartyJson::value).toList()));
  }

  private static Value value(Party party) {
    return new Value.Group(
        Map.of(
            ROLE, new Value.Text(party.role().value()),
            KIND, new Value.Text(party.kind().name()),
            ID, new Value.Text(party.id().toString())));
  }

  static List<Party> read(String json) {
    return ((Value.Items) CanonicalJson.read(json))
        .items().stream().map(one -> party((Value.Group) one)).toList();
  }

  private static Party party(Value.Group group) {
    return new Party(
        new Code(text(group, ROLE)),
        PartyKind.valueOf(text(group, KIND)),
        UUID.fromString(text(group, ID)));
  }

  private static String text(Value.Group group, String member) {
    return group.members().get(member) instanceof Value.Text(var text) ? text : "";
  }
}
