package org.invicta.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.invicta.app.Invicta;
import org.invicta.app.store.JavaChild;
import org.invicta.app.store.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, as a person starts it. */
class ServeTests {

  @TempDir(factory = Room.class)
  private Path home;

  @Test
  void servesSharesItsDatabaseWithVerbsAndStopsCleanly() throws Exception {
    try (var server = invicta("serve", "--port", "0")) {
      var address = URI.create(server.await("Ready at "));
      assertThat(status(address)).isBetween(200, 499);

      try (var verb = invicta("test-counts", "--quiet")) {
        assertThat(verb.awaitEnd()).as("%s", verb.lines()).isEqualTo(0);
        assertThat(verb.lines()).containsExactly("1");
      }
      try (var second = invicta("serve", "--port", "0")) {
        assertThat(second.awaitEnd()).isEqualTo(2);
        assertThat(second.lines())
            .singleElement()
            .asString()
            .startsWith("S003 The data directory " + home.resolve("data") + " is in use by process")
            .contains("(invicta serve)");
      }

      long postgres =
          Long.parseLong(
              Files.readAllLines(home.resolve("data/postgres/postmaster.pid")).getFirst());
      server.terminate();
      server.awaitEnd();
      assertThat(ProcessHandle.of(postgres)).isEmpty();
      assertThat(home.resolve("data/connection.properties")).doesNotExist();
    }
  }

  @Test
  void aTakenPortIsRefusedBeforeAnythingStarts() throws Exception {
    try (var taken = new ServerSocket(0);
        var server = invicta("serve", "--port", String.valueOf(taken.getLocalPort()))) {
      assertThat(server.awaitEnd()).isEqualTo(2);
      assertThat(server.lines())
          .containsExactly(
              "C003 Port %d is in use by another program. Stop that program, or give another port with --port."
                  .formatted(taken.getLocalPort()));
      assertThat(home.resolve("data")).doesNotExist();
    }
  }

  private JavaChild invicta(String verb, String... options) throws IOException {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of(verb, "--data", home.resolve("data").toString()));
    arguments.addAll(List.of("--practice", VerbsForTests.PRACTICE));
    arguments.addAll(List.of(options));
    return JavaChild.of(Invicta.class, home, arguments.toArray(String[]::new));
  }

  private static int status(URI address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
