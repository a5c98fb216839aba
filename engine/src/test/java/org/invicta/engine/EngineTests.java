package org.invicta.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EngineTests {

  @Test
  void theEngineKnowsNothingOfSpringOrJdbc() {
    for (var forbidden :
        new String[] {"org.springframework.context.ApplicationContext", "org.postgresql.Driver"}) {
      assertThatThrownBy(() -> Class.forName(forbidden)).isInstanceOf(ClassNotFoundException.class);
    }
    assertThat(EngineTests.class.getPackageName()).isEqualTo("org.invicta.engine");
  }
}
