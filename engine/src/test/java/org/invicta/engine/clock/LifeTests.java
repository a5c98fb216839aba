package org.invicta.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.invicta.engine.clock.ClockEvent.Done;
import org.invicta.engine.clock.ClockEvent.Looked;
import org.invicta.engine.clock.ClockEvent.Paused;
import org.invicta.engine.clock.ClockEvent.Resumed;
import org.invicta.engine.clock.ClockEvent.Started;
import org.invicta.engine.clock.ClockEvent.Stopped;
import org.invicta.engine.time.London;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeTests {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant DUE = at(6);

  private static final Started START = new Started(NOON, NOON, DUE);

  @Test
  void refusesAPauseWithoutAReason() {
    assertThatThrownBy(() -> new Paused(NOON, "  "))
        .isInstanceOf(CannotCount.class)
        .hasMessageStartingWith("K004");
  }

  @Test
  void whatIsDoneAtTheDueTimeIsInTime() {
    var life = life(new Done(DUE, DUE));
    assertThat(life.phase()).isEqualTo(Life.Phase.DONE);
    assertThat(life.breached()).isEmpty();
    assertThat(life.done()).contains(DUE);
  }

  @Test
  void aDueTimeThatPassedUndoneIsABreachWhetherOrNotAnybodyLooked() {
    assertThat(life(new Looked(DUE)).breached()).isEmpty();
    assertThat(life(new Looked(DUE.plusNanos(1))).breached()).contains(DUE);
    assertThat(life(new Done(at(7), at(7))).breached()).contains(DUE);
    assertThat(life(new Stopped(at(7))).breached()).contains(DUE);
  }

  @Test
  void aBreachStaysWhenItIsRecordedLaterThatItWasDoneInTime() {
    var life = life(new Looked(at(7)), new Done(at(8), at(5)));
    assertThat(life.phase()).isEqualTo(Life.Phase.DONE);
    assertThat(life.breached()).contains(DUE);
    assertThat(life.done()).contains(at(5));
    assertThat(life.ended()).contains(at(8));
  }

  @Test
  void aPausedClockKeepsWhatWasLeftAndIsNotBreached() {
    var paused = life(new Paused(at(4), "In hospital"));
    assertThat(paused.left(at(100))).isEqualTo(Duration.ofHours(2));
    assertThat(paused.isBreachedAt(at(100))).isFalse();
    var resumed = paused.after(new Resumed(at(50), at(52)));
    assertThat(resumed.due()).isEqualTo(at(52));
    assertThat(resumed.left(at(51))).isEqualTo(Duration.ofHours(1));
    assertThat(resumed.isBreachedAt(at(53))).isTrue();
  }

  @Test
  void whatDoesNotFitChangesNothing() {
    var ended = life(new Stopped(at(1)));
    assertThat(ended.after(new Done(at(2), at(2)))).isEqualTo(ended);
    assertThat(ended.after(new Paused(at(2), "Late"))).isEqualTo(ended);
    assertThat(life(new Resumed(at(2), at(9)))).isEqualTo(life());
  }

  @Test
  void anEndThatIsUndoneWasNone() {
    var reopened = life(new Done(at(1), at(1)), new ClockEvent.Reopened(at(2)));
    assertThat(reopened).isEqualTo(life());
    var late = life(new Done(at(1), at(1)), new ClockEvent.Reopened(at(7)));
    assertThat(late.breached()).contains(DUE);
    var paused =
        life(new Paused(at(1), "In hospital"), new Stopped(at(2)), new ClockEvent.Reopened(at(7)));
    assertThat(paused.phase()).isEqualTo(Life.Phase.PAUSED);
    assertThat(paused.left(at(7))).isEqualTo(Duration.ofHours(5));
  }

  @Test
  void aCorrectedStartMovesTheDueTimeButTakesNoBreachBack() {
    var earlier = life(new ClockEvent.Corrected(at(1), at(-2), at(4)));
    assertThat(earlier.due()).isEqualTo(at(4));
    assertThat(earlier.after(new Looked(at(5))).breached()).contains(at(4));
    var later = life(new Looked(at(7)), new ClockEvent.Corrected(at(8), at(6), at(12)));
    assertThat(later.breached()).contains(DUE);
    assertThat(later.due()).isEqualTo(at(12));
  }

  @Test
  void theForecastTellsWhatComesDueOnADay() {
    var day = LocalDate.parse("2026-11-26");
    var endOfDayBefore = started(London.startOf(day));
    var midnight = started(London.endOf(day));
    var noon = started(London.startOf(day).plus(Duration.ofHours(12)));
    var paused = noon.after(new Paused(at(1), "In hospital"));
    assertThat(Forecast.on(day, List.of(endOfDayBefore, midnight, paused, noon)))
        .containsExactly(noon, midnight);
    assertThat(London.dueDay(midnight.due())).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappensABreachIsNeverTakenBackAndAnEndIsAnEnd(long seed) {
    var random = new Random(seed);
    for (var time = 0; time < 1_000; time++) {
      var life = life();
      var now = NOON;
      for (var step = 0; step < 12; step++) {
        now = now.plusSeconds(random.nextInt(8_000));
        var next = life.after(any(random, now));
        if (life.breached().isPresent()) {
          assertThat(next.breached()).isEqualTo(life.breached());
        }
        if (!life.isOpen()) {
          assertThat(next).isEqualTo(life);
        }
        if (life.phase() == Life.Phase.RUNNING && now.isAfter(life.due())) {
          assertThat(next.breached()).isPresent();
        }
        life = next;
      }
    }
  }

  private static ClockEvent any(Random random, Instant now) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Paused(now, "A reason");
      case 2, 3 -> new Resumed(now, now.plusSeconds(random.nextInt(20_000)));
      case 4 -> new Done(now, now.minusSeconds(random.nextInt(20_000)));
      case 5 -> new Stopped(now);
      default -> new Looked(now);
    };
  }

  private static Life started(Instant due) {
    return Life.of(new Started(NOON, NOON, due));
  }

  private static Life life(ClockEvent... events) {
    return Life.of(START, List.of(events));
  }

  private static Instant at(int hours) {
    return NOON.plus(Duration.ofHours(hours));
  }
}
