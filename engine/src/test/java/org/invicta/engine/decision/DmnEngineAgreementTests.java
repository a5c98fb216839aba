package org.invicta.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.decision.dmn.WriteDmn;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.Values;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Another house's DMN engine, given the exported table, answers as ours does. */
class DmnEngineAgreementTests {
  private static final int TABLES = 150;
  private static final int CASES = 40;

  @Test
  void anotherEngineAnswersAlikeForEveryCase() {
    var answered = 0;
    for (var seed = 0; seed < TABLES; seed++) {
      var random = new RandomTables(seed);
      var table = random.table();
      var xml = WriteDmn.of(table, RandomTables.RECORD);
      var runtime = runtime(xml);
      for (var tried = 0; tried < CASES; tried++) {
        var facts = random.facts();
        var ours = ours(table, facts);
        assertThat(theirs(runtime, table, facts))
            .as("seed %d, case %d: %s%n%s", seed, tried, facts, xml)
            .isEqualTo(ours);
        answered += ours.isPresent() ? 1 : 0;
      }
    }
    // otherwise both would agree by saying nothing
    assertThat(answered).isBetween(TABLES * CASES / 10, TABLES * CASES * 9 / 10);
  }

  private static Optional<String> ours(DecisionDefinition table, Map<String, Value> facts) {
    var decided = Decide.on(table, RandomTables.FROM, Values.of(new Value.Group(facts)));
    return decided instanceof Decided.Fired fired
        ? Optional.of(fired.row().then())
        : Optional.empty();
  }

  private static DMNRuntime runtime(String xml) {
    return DMNRuntimeBuilder.fromDefaults()
        .buildConfiguration()
        .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
        .getOrElseThrow(IllegalStateException::new);
  }

  private static Optional<String> theirs(
      DMNRuntime runtime, DecisionDefinition table, Map<String, Value> facts) {
    var model = runtime.getModels().getFirst();
    assertThat(model.hasErrors()).as(model.getMessages().toString()).isFalse();
    var context = runtime.newContext();
    facts.forEach((code, value) -> context.set(WriteDmn.nameOf(new Code(code)), plain(value)));
    var name = WriteDmn.nameOf(table, RandomTables.FROM);
    var result = runtime.evaluateByName(model, context, name).getDecisionResultByName(name);
    return Optional.ofNullable(result.getResult()).map(String.class::cast);
  }

  private static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Flag(var yes) -> yes;
      case Value.Number(var number) -> number;
      case Value.Text(var text) -> text;
      case Value.Day(var day) -> day;
      case Value.Moment(var instant) -> instant.atOffset(ZoneOffset.UTC);
      case Value.Span(var length) -> length;
      default -> null;
    };
  }
}
