package org.invicta.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.Midshire;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moves of a lifecycle as practice files define it: rules, items, who had which part, agreement, undoing. */
class MoveRulesTests {
  private static final Code VISIT = new Code("visit");
  private static final Instant ARRIVED = Instant.parse("2026-03-28T10:00:00Z");

  @TempDir private Path directory;

  private Optional<Practice> loaded = Optional.empty();

  @BeforeEach
  void load() {
    loaded = Midshire.asItIs().loaded(directory).practice();
  }

  @Test
  void refusesAMoveWhoseRuleIsBrokenByTheItemItAdds() {
    var decision =
        new Moves(lifecycle()).decide(wish("open", "phone", "ada", "officer", "", call(-1)));
    assertThat(decision)
        .isEqualTo(
            new Decision.Refused(
                Refusal.RULE_BROKEN,
                "“Record a call”: A call is made after the arrival",
                "Correct the time of the call",
                List.of("call.called-at"),
                Optional.of(new Code("after-arrival"))));
  }

  @Test
  void allowsItWhereNothingIsKnownAgainstIt() {
    assertThat(new Moves(lifecycle()).decide(wish("open", "phone", "ada", "officer", "", call(0))))
        .isEqualTo(new Decision.Allowed(new Code("open")));
    var timeNotKnown =
        facts(body("calls", new Value.Items(List.of())), Optional.of(item(Map.of())), Map.of());
    assertThat(
            new Moves(lifecycle())
                .decide(wish("open", "phone", "ada", "officer", "", timeNotKnown)))
        .isEqualTo(new Decision.Allowed(new Code("open")));
  }

  @Test
  void countsTheItemThatIsAdded() {
    var facts = facts(body("calls", calls(4)), Optional.of(item(0)), Map.of());
    assertThat(new Moves(lifecycle()).decide(wish("open", "phone", "ada", "officer", "", facts)))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.broken()).hasValue(new Code("three-calls")));
  }

  @Test
  void refusesWhoeverHadAPartThatSomebodyElseMustHaveHad() {
    assertPart("ada", Map.of(ClockDefinition.OPENED, Set.of("ada")), "opened the record");
    assertPart(
        "bo", Map.of(new Code("phone"), Set.of("ada", "bo")), "made the move “Record a call”");
    assertPart("cy", Map.of(), "is named in seen.seen-by");
    var facts = checked(Map.of(ClockDefinition.OPENED, Set.of("ada")));
    assertThat(new Moves(lifecycle()).decide(wish("open", "check", "di", "supervisor", "", facts)))
        .isEqualTo(new Decision.Allowed(new Code("checked")));
  }

  private void assertPart(String officer, Map<Code, Set<String>> makers, String part) {
    assertThat(
            new Moves(lifecycle())
                .decide(wish("open", "check", officer, "supervisor", "", checked(makers))))
        .isEqualTo(
            new Decision.Refused(
                Refusal.NOT_BY_THE_SAME_PERSON,
                "“Check” is not made by whoever " + part,
                "Ask a colleague to make it",
                List.of()));
  }

  @Test
  void theSystemHasNoPart() {
    var facts = checked(Map.of(ClockDefinition.OPENED, Set.of("")));
    assertThat(new Moves(lifecycle()).decide(wish("open", "check", "", "supervisor", "", facts)))
        .isEqualTo(new Decision.Allowed(new Code("checked")));
  }

  @Test
  void asksForAReasonBeforeItAsksForAgreement() {
    var moves = new Moves(lifecycle());
    assertThat(moves.decide(wish("checked", "close", "ada", "supervisor", " ", nothing())))
        .isEqualTo(
            new Decision.Refused(
                Refusal.NEEDS_A_REASON, "“Close” is made with a reason", "Say why", List.of()));
    assertThat(moves.decide(wish("checked", "close", "ada", "supervisor", "Done", nothing())))
        .isEqualTo(
            new Decision.NeedsApproval(
                new Approval(List.of(new Code("manager"), new Code("director")), 2),
                new Code("closed")));
  }

  @Test
  void twoOthersHaveToAgreeAndWhoeverAsksIsNoneOfThem() {
    assertThat(agreed("bo")).isInstanceOf(Decision.NeedsApproval.class);
    assertThat(agreed("bo", "ada")).isInstanceOf(Decision.NeedsApproval.class);
    assertThat(agreed("bo", "cy")).isEqualTo(new Decision.Allowed(new Code("closed")));
  }

  private Decision agreed(String... officers) {
    return new Moves(lifecycle())
        .decide(
            new MoveRequest(
                new Code("checked"),
                new Code("close"),
                "ada",
                Set.of(new Code("supervisor")),
                "Done",
                Set.of(officers),
                nothing()));
  }

  @Test
  void refusesTheAgreementOfWhoeverMayNotGiveIt() {
    assertThat(agreement("finalise", "ada", "manager"))
        .isEqualTo(Optional.of(Refusal.NEEDS_NO_APPROVAL));
    assertThat(agreement("phone", "bo", "manager"))
        .isEqualTo(Optional.of(Refusal.NEEDS_NO_APPROVAL));
    assertThat(agreement("close", "bo", "supervisor"))
        .isEqualTo(Optional.of(Refusal.NOT_APPROVED_BY_THIS_ROLE));
    assertThat(agreement("close", "ada", "manager"))
        .isEqualTo(Optional.of(Refusal.NOT_APPROVED_BY_THE_SAME_PERSON));
    assertThat(agreement("close", "cy", "director"))
        .isEqualTo(Optional.of(Refusal.APPROVED_ALREADY));
    assertThat(agreement("close", "bo", "manager")).isEmpty();
  }

  private Optional<Refusal> agreement(String move, String officer, String role) {
    return new Approving(lifecycle())
        .refused(new Code(move), "ada", Set.of("cy"), officer, Set.of(new Code(role)), nothing())
        .map(Decision.Refused::refusal);
  }

  @Test
  void anOfferHoldsNothingAgainstAMoveThatIsFilledInWithIt() {
    var moves = new Moves(lifecycle());
    assertThat(moves.decide(wish("open", "check", "di", "supervisor", "", nothing())))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.NEEDS_AN_ANSWER);
              assertThat(refused.todo()).isEqualTo("Answer it with the move");
            });
    assertThat(moves.offered(wish("open", "check", "di", "supervisor", "", nothing())))
        .isEqualTo(new Decision.Allowed(new Code("checked")));
    assertThat(moves.offered(wish("open", "check", "di", "officer", "", nothing())))
        .isInstanceOf(Decision.Refused.class);
    var fullAlready = facts(body("calls", calls(4)), Optional.empty(), Map.of());
    assertThat(moves.offered(wish("open", "phone", "di", "officer", "", fullAlready)))
        .isEqualTo(new Decision.Allowed(new Code("open")));
  }

  @Test
  void onlyWhoeverMadeAMoveUndoesItAndOnlyForAWhile() {
    var close = lifecycle().move(new Code("close")).orElseThrow();
    var window = Optional.of(Duration.ofMinutes(10));
    var last = ARRIVED.plus(Duration.ofMinutes(10));
    assertThat(Undoing.refused(close, "ada", ARRIVED, window, "ada", last)).isEmpty();
    assertThat(undo(close, window, "ada", last.plusNanos(1))).hasValue(Refusal.UNDONE_TOO_LATE);
    assertThat(undo(close, window, "bo", last)).hasValue(Refusal.NOT_UNDONE_BY_ANOTHER);
    assertThat(undo(close, Optional.empty(), "ada", last)).hasValue(Refusal.NOT_UNDONE);
    var check = lifecycle().move(new Code("check")).orElseThrow();
    assertThat(undo(check, window, "ada", last)).hasValue(Refusal.NOT_UNDONE);
  }

  private static Optional<Refusal> undo(
      LifecycleDefinition.Move move, Optional<Duration> window, String officer, Instant now) {
    return Undoing.refused(move, "ada", ARRIVED, window, officer, now)
        .map(Decision.Refused::refusal);
  }

  private LifecycleDefinition lifecycle() {
    return Optional.ofNullable(loaded.orElseThrow().lifecycles().get(VISIT)).orElseThrow();
  }

  private static MoveRequest wish(
      String state, String move, String officer, String role, String reason, MoveFacts facts) {
    return new MoveRequest(
        new Code(state), new Code(move), officer, Set.of(new Code(role)), reason, facts);
  }

  private MoveFacts nothing() {
    return facts(new Value.Group(Map.of()), Optional.empty(), Map.of());
  }

  private MoveFacts checked(Map<Code, Set<String>> makers) {
    var body =
        new Value.Group(
            Map.of(
                "outcome", new Value.Group(Map.of("result", new Value.Text("better"))),
                "seen", new Value.Group(Map.of("seen-by", new Value.Text("cy")))));
    return facts(body, Optional.empty(), makers);
  }

  private MoveFacts call(int hoursAfterArrival) {
    return facts(
        body("calls", new Value.Items(List.of())), Optional.of(item(hoursAfterArrival)), Map.of());
  }

  private static Value calls(int count) {
    return new Value.Items(java.util.Collections.<Value>nCopies(count, item(0).answers()));
  }

  private static RecordFacts.Item item(int hours) {
    return item(Map.of("called-at", new Value.Moment(ARRIVED.plus(Duration.ofHours(hours)))));
  }

  private static RecordFacts.Item item(Map<String, Value> answers) {
    return new RecordFacts.Item("outcome.calls", new Value.Group(answers));
  }

  private static Value.Group body(String field, Value value) {
    return new Value.Group(
        Map.of(
            "seen", new Value.Group(Map.of("seen-at", new Value.Moment(ARRIVED))),
            "outcome", new Value.Group(Map.of(field, value))));
  }

  private MoveFacts facts(
      Value.Group body, Optional<RecordFacts.Item> item, Map<Code, Set<String>> makers) {
    var practice = loaded.orElseThrow();
    var record = practice.definitionOf(VISIT);
    return new RecordFacts(
        record,
        new ExpressionConditions(record, practice.values(), () -> LocalDate.of(2026, 3, 28)),
        body,
        item,
        Map.of(),
        makers);
  }
}
