package org.invicta.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaginationTests {

  @Test
  void aPageBeyondTheEndIsNotFound() {
    assertThatThrownBy(() -> Pagination.over(40, 20, 3, "?page=")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> Pagination.over(40, 20, 0, "?page=")).isInstanceOf(NotFound.class);
  }

  @Test
  void anEmptyListHasOnePage() {
    assertThat(Pagination.over(0, 20, 1, "?page=").pages()).isEqualTo(1);
  }

  @Test
  void leavesOutPagesFarFromTheCurrentOne() {
    assertThat(shown(Pagination.over(240, 20, 6, "?page="))).isEqualTo("1 … 5 6 7 … 12");
    assertThat(shown(Pagination.over(241, 20, 1, "?page="))).isEqualTo("1 2 … 13");
    assertThat(shown(Pagination.over(60, 20, 2, "?page="))).isEqualTo("1 2 3");
  }

  private static String shown(Pagination pagination) {
    return pagination.shown().stream()
        .map(page -> page.isEmpty() ? "…" : String.valueOf(page.getAsInt()))
        .collect(Collectors.joining(" "));
  }
}
