package org.invicta.engine.definition.load;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Then;

/** A record whose opening leads to another of its own type would never come to an end. */
final class CheckFollowing {
  private final Findings findings;

  CheckFollowing(Findings findings) {
    this.findings = findings;
  }

  void check(Map<Code, LifecycleDefinition> lifecycles) {
    lifecycles.forEach(
        (of, lifecycle) ->
            onOpening(lifecycle)
                .filter(create -> leadsTo(of, created(create), lifecycles))
                .forEach(create -> endless(of, create)));
  }

  private static Stream<Then.Create> onOpening(LifecycleDefinition lifecycle) {
    return lifecycle.then().stream()
        .filter(then -> then.on().contains(ClockDefinition.OPENED))
        .filter(Then.Create.class::isInstance)
        .map(Then.Create.class::cast);
  }

  private static Set<Code> created(Then.Create create) {
    return Stream.concat(Stream.of(create.type()), create.route().map(Then.Route::none).stream())
        .collect(Collectors.toSet());
  }

  private static boolean leadsTo(
      Code wanted, Set<Code> from, Map<Code, LifecycleDefinition> lifecycles) {
    var reached = new HashSet<>(from);
    var waiting = new ArrayDeque<>(from);
    while (!waiting.isEmpty()) {
      Optional.ofNullable(lifecycles.get(waiting.pop())).stream()
          .flatMap(CheckFollowing::onOpening)
          .flatMap(create -> created(create).stream())
          .filter(reached::add)
          .forEach(waiting::push);
    }
    return reached.contains(wanted);
  }

  private void endless(Code of, Then.Create create) {
    findings.add(
        create.place(),
        FindingCode.LIFECYCLE_CYCLE,
        "the opening of a " + of + " that leads to the opening of another",
        "records whose opening leads to no record of the same type",
        "let it follow a move instead of opened");
  }
}
