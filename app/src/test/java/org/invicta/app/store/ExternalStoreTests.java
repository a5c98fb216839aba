package org.invicta.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.invicta.app.Refused;
import org.junit.jupiter.api.Test;

/** A server named by its address; here the tests' own, reached as if somebody else ran it. */
class ExternalStoreTests {

  @Test
  void isUsedWithoutTouchingAnyDirectory() {
    var signIn = PostgresForTests.signIn();
    try (var store = open(signIn.url(), signIn.user(), signIn.password())) {
      assertThat(store).isInstanceOf(ExternalStore.class);
      assertThat(store.whyItDoesNotAnswer()).isEmpty();
    }
  }

  @Test
  void aWrongPasswordIsRefusedWithoutShowingIt() {
    var signIn = PostgresForTests.signIn();
    assertThatThrownBy(() -> open(signIn.url(), signIn.user(), "guess"))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("S010")
        .hasMessageContaining("it refuses the user or the password")
        .hasMessageNotContaining("guess");
  }

  @Test
  void aMissingDatabaseIsRefused() {
    var signIn = PostgresForTests.signIn();
    var url = signIn.url().replaceFirst("/test_\\d+", "/nowhere");
    assertThatThrownBy(() -> open(url, signIn.user(), signIn.password()))
        .hasMessageContaining("there is no database of that name");
  }

  @Test
  void aServerThatIsNotThereIsRefused() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThatThrownBy(() -> open("jdbc:postgresql://127.0.0.1:" + port + "/force", "a", "b"))
        .hasMessageStartingWith("S010")
        .hasMessageContaining("no connection to its address");
  }

  private static Store open(String url, String user, String password) {
    return Store.open(
        new StoreSettings(
            "/does/not/exist",
            "test",
            true,
            Duration.ofSeconds(1),
            new StoreSettings.Database(url, user, password, "", "", 2)));
  }
}
