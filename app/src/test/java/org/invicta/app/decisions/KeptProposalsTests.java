package org.invicta.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Actor;
import org.invicta.app.records.ChangeRecord;
import org.invicta.app.records.Draft;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.Provenance;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Saved;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proposal of a table goes with each change of a record, and nobody answers otherwise without saying why. */
@FreshDatabase
@SpringBootTest(
    properties = "invicta.practice=${invicta.root:..}/app/src/test/resources/board-practice")
class KeptProposalsTests {
  private static final Actor LENA = new Actor("lena", Set.of(new Code("board-officer")), "North");
  private static final SignedIn READER =
      new SignedIn(new Code("lena"), "Lena", List.of(), Set.of(), "North");

  @Autowired private OpenRecord open;
  @Autowired private ChangeRecord change;
  @Autowired private ReadRecords read;
  @Autowired private KeptProposals kept;
  @Autowired private Propose propose;
  @Autowired private Practice practice;
  @Autowired private List<RecordPart> parts;
  @Autowired private JdbcClient jdbc;

  @Test
  void anotherAnswerWithoutAReasonIsRefused() {
    var saved = open.open(draft("yes", 0, risk("standard", "")), LENA, "test");
    assertThat(saved).isInstanceOf(Saved.Refused.class);
    assertThat(((Saved.Refused) saved).problems())
        .containsExactly(
            new Problem(
                "R015",
                "risk.reason",
                "no reason for another answer than the one proposed",
                "the answer \"High\", or another with a reason",
                "say why it is not \"High\""));
  }

  @Test
  void blanksAreNoReason() {
    assertThat(open.open(draft("yes", 0, risk("standard", " \n ")), LENA, "test"))
        .isInstanceOf(Saved.Refused.class);
  }

  @Test
  void theSameAnswerNoAnswerAndAnotherWithAReasonAreSaved() {
    opened(draft("yes", 0, risk("high", "")));
    opened(draft("yes", 0, Map.of()));
    opened(draft("yes", 0, risk("standard", "The danger has passed.")));
  }

  @Test
  void aProposalIsKeptForTheVersionItWasMadeForAndAgainOnlyWhenItChanges() {
    var id = opened(draft("no", 3, Map.of()));
    changed(id, 1, body("no", 3, risk("medium", "")));
    changed(id, 2, body("not-known", 3, risk("medium", "")));
    assertThat(kept.of(id, 1)).extracting(KeptProposal::recordVersion).containsExactly(1);
    assertThat(kept.of(id, 2)).isEqualTo(kept.of(id, 1));
    var last = kept.of(id, 3).getFirst();
    assertThat(last.recordVersion()).isEqualTo(3);
    assertThat(last.row()).isEqualTo(3);
    assertThat(last.inputs())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("In danger now", "Not known", "Number of signs", "3"));
    assertThat(last.because()).isEqualTo("Nobody knows whether the child is in danger");
  }

  @Test
  void theRowsInForceOnTheDayCount() {
    var type = practice.definitionOf(new Code("board-case"));
    var body = body("no", 5, Map.of());
    var before = propose.of(type, body, Instant.parse("2025-12-31T23:59:59Z")).getFirst();
    assertThat(before.then()).isEqualTo("standard");
    assertThat(before.versionFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
    var after = propose.of(type, body, Instant.parse("2026-01-01T00:00:00Z")).getFirst();
    assertThat(after.label()).isEqualTo("Medium");
    assertThat(after.missing()).isEmpty();
    assertThat(propose.of(type, body, Instant.parse("2019-12-31T23:59:59Z"))).isEmpty();
  }

  @Test
  void thePageOfARecordShowsBothSides() {
    var id = opened(draft("yes", 0, risk("standard", "The <danger> has passed.")));
    assertThat(shown(id, READER))
        .contains("Risk of a case", "High", "The child is in danger now", "Standard", "Differs")
        .contains("The &lt;danger&gt; has passed.")
        .contains(
            "Row 1 of the table in force from 1 January 2026. Source: A guide. To be verified.");
  }

  @Test
  void whatSomebodyMayNotSeeIsNotToldByAProposal() {
    var id = opened(draft("no", 3, Map.of()));
    assertThat(shown(id, READER)).contains("Three or more signs");
    var other = new SignedIn(new Code("olaf"), "Olaf", List.of(), Set.of(), "North");
    assertThat(shown(id, other))
        .contains("Medium", "Kept for those who need to know.")
        .doesNotContain("Three or more signs")
        .doesNotContain(">3<");
  }

  private String shown(RecordId id, SignedIn reader) {
    var part =
        parts.stream()
            .filter(one -> one.heading().equals("Proposed and decided"))
            .findFirst()
            .orElseThrow();
    var content = part.of(read.find(id).orElseThrow(), reader).orElseThrow();
    var output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }

  @Test
  void whatWasProposedIsNotChangedAfterwards() {
    opened(draft("yes", 0, Map.of()));
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("update proposal set proposed = 'standard'").update());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("delete from proposal").update());
  }

  private RecordId opened(Draft draft) {
    return ((Saved.Done) open.open(draft, LENA, "test")).id();
  }

  private void changed(RecordId id, int basedOn, Value.Group body) {
    var now = read.find(id).orElseThrow();
    assertThat(
            change.change(
                id,
                basedOn,
                body,
                now.parties(),
                now.trueFrom(),
                new Provenance("lena", "test", "")))
        .isInstanceOf(Saved.Done.class);
  }

  private static Draft draft(String danger, int signs, Map<String, Value> risk) {
    return new Draft(
        new Code("board-case"),
        Optional.empty(),
        body(danger, signs, risk),
        List.of(),
        Instant.parse("2026-03-01T00:00:00Z"));
  }

  private static Value.Group body(String danger, int signs, Map<String, Value> risk) {
    var seen =
        Map.of(
            "seen-on", new Value.Day(LocalDate.of(2026, 3, 1)),
            "danger", flag(danger),
            "signs", new Value.Number(BigDecimal.valueOf(signs)));
    return new Value.Group(Map.of("seen", new Value.Group(seen), "risk", new Value.Group(risk)));
  }

  private static Value flag(String answer) {
    return answer.equals("not-known")
        ? new Value.Text(answer)
        : new Value.Flag(answer.equals("yes"));
  }

  private static Map<String, Value> risk(String level, String reason) {
    return Map.of("level", new Value.Text(level), "reason", new Value.Text(reason));
  }
}
