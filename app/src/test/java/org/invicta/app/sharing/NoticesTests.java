package org.invicta.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.access.SignedIn;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Code;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
class NoticesTests {

  private static final Code INSPECTOR = new Code("custody-inspector");
  private static final SignedIn HALE = officer("insp-hale", "custody-inspector", "North custody");
  private static final SignedIn WREN = officer("insp-wren", "custody-inspector", "South custody");
  private static final SignedIn DALE = officer("pc-dale", "officer", "North custody");
  private static final SignedIn LANE = officer("pc-lane", "officer", "North custody");

  private final Notices notices;

  NoticesTests(JdbcClient jdbc) {
    notices = new Notices(jdbc, () -> Instant.parse("2026-05-22T15:00:00Z"));
  }

  private static SignedIn officer(String code, String role, String unit) {
    return new SignedIn(new Code(code), code, List.of(), Set.of(new Code(role)), unit);
  }

  @Test
  void tellsThoseWhoHoldTheRoleInTheUnitAndNobodyElse() {
    notices.tellRole(INSPECTOR, Optional.of("North custody"), "A review is late", "/clocks", "a");
    assertThat(notices.unread(HALE)).isEqualTo(1);
    assertThat(notices.unread(WREN)).isZero();
    assertThat(notices.unread(LANE)).isZero();
  }

  @Test
  void tellsOnceHoweverOftenItIsTold() {
    notices.tellOfficer("pc-dale", "Agree to a move", "/records/1", "b");
    notices.tellOfficer("pc-dale", "Agree to a move", "/records/1", "b");
    assertThat(notices.of(DALE, 10))
        .extracting(Notices.Notice::words)
        .containsOnlyOnce("Agree to a move");
  }

  @Test
  void whatOnePersonHasReadIsStillNewToAnother() {
    var one = officer("supt-vale", "superintendent", "North");
    var other = officer("supt-moss", "superintendent", "South");
    notices.tellRole(
        new Code("superintendent"), Optional.empty(), "A child was not moved", "/desks", "c");
    notices.read(one);
    assertThat(notices.unread(one)).isZero();
    assertThat(notices.unread(other)).isEqualTo(1);
  }
}
