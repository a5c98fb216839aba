package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.Casework.OFFICER;
import static org.invicta.app.records.Casework.SUPERVISOR;
import static org.invicta.app.records.Casework.codes;

import java.time.Duration;
import java.util.UUID;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A move may be taken back by whoever made it, for a while, if nothing followed. */
class UndoMoveTests {

  private static final Casework CASEWORK = new Casework(new TestStore().dataSource());

  private final UndoMove undo = CASEWORK.get(UndoMove.class);

  @AfterAll
  static void close() {
    CASEWORK.close();
  }

  private static RecordId graded() {
    var id = CASEWORK.opened();
    Casework.done(
        CASEWORK.move(CASEWORK.wish(id, "grade", OFFICER, "{\"safety\":{\"level\":\"low\"}}")));
    return id;
  }

  @Test
  void nothingIsUndoneOfARecordThatIsNotThereOrHasNotMoved() {
    assertThat(codes(undo.undo(new RecordId(new UUID(1, 2)), 1, OFFICER))).containsExactly("R032");
    assertThat(codes(undo.undo(CASEWORK.opened(), 1, OFFICER))).containsExactly("R068");
  }

  @Test
  void aMoveThatCannotBeUndoneIsNot() {
    var id = CASEWORK.opened();
    CASEWORK.moved(id, "submit", OFFICER);
    assertThat(codes(undo.undo(id, 2, OFFICER))).containsExactly("L013");
  }

  @Test
  void nobodyUndoesTheMoveOfAnother() {
    var id = graded();
    assertThat(codes(undo.undo(id, 2, SUPERVISOR))).containsExactly("L014");
  }

  @Test
  void afterTheWindowItIsTooLate() {
    var id = graded();
    CASEWORK.clock.forward(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(codes(undo.undo(id, 2, OFFICER))).containsExactly("L015");
  }

  @Test
  void whatWasSavedSinceStandsInItsWay() {
    var id = graded();
    var body = CASEWORK.read(id).body();
    CASEWORK
        .get(ChangeRecord.class)
        .change(
            id,
            2,
            Overlay.of(body, CASEWORK.body("concern", "{\"subject\":{\"family-name\":\"Crow\"}}")),
            CASEWORK.read(id).parties(),
            OFFICER,
            "test",
            "");
    assertThat(undo.undo(id, 2, OFFICER)).isInstanceOf(Moved.LostUpdate.class);
    assertThat(codes(undo.undo(id, 3, OFFICER))).containsExactly("R068");
  }

  @Test
  void theRecordSaysAgainWhatItSaidBeforeAndTheMoveDoesNotCount() {
    var id = graded();
    var done = Casework.done(undo.undo(id, 2, OFFICER, "The wrong child"));
    assertThat(done.version()).isEqualTo(3);
    var read = CASEWORK.read(id);
    assertThat(Overlay.at(read.body(), "safety.level")).contains(new Value.Text("high"));
    assertThat(read.reason()).isEqualTo("Undone: Grade. The wrong child");
    assertThat(CASEWORK.get(ReadMoves.class).of(id)).last().matches(MadeMove::undone);
    assertThat(CASEWORK.get(ReadMoves.class).makers(id)).doesNotContainKey(new Code("grade"));
    assertThat(codes(undo.undo(id, 3, OFFICER))).containsExactly("R068");
    assertThat(CASEWORK.chainsHold()).isTrue();
  }
}
