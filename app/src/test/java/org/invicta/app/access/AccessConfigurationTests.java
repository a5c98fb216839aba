package org.invicta.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Practice.Officer;
import org.invicta.engine.definition.Practice.Post;
import org.junit.jupiter.api.Test;

class AccessConfigurationTests {

  private static final Post TRAINING = new Post(new Code("head-of-training"), "Head of Training");
  private static final Officer ASA =
      new Officer(
          new Code("asa-lund"),
          "Asa Lund",
          List.of(TRAINING.code()),
          Set.of(new Code("action-owner")),
          "Training",
          "Owns an action.");

  @Test
  void aDemonstrationNeedsOfficers() {
    assertThatThrownBy(() -> officers(true)).hasMessageStartingWith("A001");
  }

  @Test
  void nobodyIsOfferedOutsideADemonstration() {
    var officers = officers(false, ASA);

    assertThat(officers.all()).isEmpty();
    assertThat(officers.withCode("asa-lund")).isEmpty();
  }

  @Test
  void anOfficerHasPostsAndRoles() {
    var officer = officers(true, ASA).withCode("asa-lund").orElseThrow();

    assertThat(officer.postTitles()).isEqualTo("Head of Training");
    assertThat(officer.holds(TRAINING.code())).isTrue();
    assertThat(officer.has(new Code("action-owner"))).isTrue();
    assertThat(officer.has(new Code("analyst"))).isFalse();
    assertThat(officers(true, ASA).withCode("nobody")).isEmpty();
  }

  @Test
  void aNameDoesNotReachALog() {
    assertThat(officers(true, ASA).withCode("asa-lund").orElseThrow().toString())
        .contains("asa-lund")
        .doesNotContain("Asa Lund");
  }

  private static DemonstrationOfficers officers(boolean demonstration, Officer... officers) {
    var practice =
        new Practice(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(TRAINING.code(), TRAINING),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            List.of(officers));
    return new AccessConfiguration()
        .demonstrationOfficers(new AccessSettings(demonstration), practice);
  }
}
