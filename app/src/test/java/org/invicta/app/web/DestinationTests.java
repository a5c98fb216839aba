package org.invicta.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "strategies", "https://example.org", "//example.org", "///example.org",
            "/\\example.org",
        "/a b", "/a\nb", "/sign-in", "/sign-in?next=/", "javascript:alert(1)", "/{name}"
      })
  void anythingElseBecomesHome(String path) {
    assertThat(Destination.of(path)).isEqualTo(Destination.HOME);
  }

  @Test
  void anOverlongAddressBecomesHome() {
    assertThat(Destination.of("/" + "a".repeat(1000))).isEqualTo(Destination.HOME);
  }

  @Test
  void aPageOfThisServiceIsKeptWithItsQuery() {
    var destination = Destination.of("/actions?status=late&page=2");

    assertThat(destination.path()).isEqualTo("/actions?status=late&page=2");
    assertThat(destination.signInHref())
        .isEqualTo("/sign-in?next=%2Factions%3Fstatus%3Dlate%26page%3D2");
  }
}
