package org.invicta.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentsTests {

  @Test
  void theTraceSaysWhatAndWhereButNotWithWhatWords() {
    var trace =
        Incidents.trace(
            new IllegalStateException(
                "No record of Jade Whitcombe", new IllegalArgumentException("born 3 May 2012")));

    assertThat(trace)
        .contains("java.lang.IllegalStateException")
        .contains("caused by java.lang.IllegalArgumentException")
        .contains("IncidentsTests")
        .doesNotContain("Jade")
        .doesNotContain("2012");
  }
}
