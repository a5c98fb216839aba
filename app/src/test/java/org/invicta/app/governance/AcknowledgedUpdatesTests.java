package org.invicta.app.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.invicta.app.store.JavaChild;
import org.invicta.app.store.Room;
import org.invicta.browser.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner who was told that an update is kept finds it again, whatever happens to the server. */
@Tag("slow")
class AcknowledgedUpdatesTests {

  private static final String PRACTICE =
      Path.of(System.getProperty("invicta.root", ".."), "practice").toAbsolutePath().toString();
  private static final int WRITERS = 4;
  private static final int ENOUGH = 60;

  @TempDir(factory = Room.class)
  private Path home;

  /** An update that the server said it keeps. */
  private record Acknowledged(int action, int version, String reason) {}

  @Test
  void everyAcknowledgedUpdateIsThereAfterTheServerWasKilledInTheMiddle() throws Exception {
    var acknowledged = new ConcurrentLinkedQueue<Acknowledged>();
    try (var server = start();
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var address = address(server);
      for (var action = 1; action <= WRITERS; action++) {
        var number = action;
        writers.submit(() -> report(address, number, acknowledged));
      }
      JavaChild.until(() -> acknowledged.size() >= ENOUGH);
      server.kill();
    }

    try (var server = start()) {
      var reader = new Visitor(address(server)).signedInAs("tomasz-varley");
      for (var update : List.copyOf(acknowledged)) {
        assertThat(page(reader, update.action()))
            .as("version %d of action %d", update.version(), update.action())
            .contains(update.reason())
            .contains("Version " + update.version());
      }
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    }
  }

  /** Reports on an action again and again until the server is gone. */
  private static void report(
      String address, int action, ConcurrentLinkedQueue<Acknowledged> acknowledged) {
    var owner = new Visitor(address).signedInAs("tomasz-varley");
    var form = "/strategies/%s/actions/%d/update".formatted(strategy(owner), action);
    var token = owner.formToken(form);
    for (var version = 1; ; version++) {
      var reason = "Report %d on action %d, kept for good".formatted(version, action);
      var answer =
          owner.post(
              form,
              Map.of(
                  "_csrf",
                  token,
                  "status",
                  version % 2 == 0 ? "amber" : "green",
                  "reason",
                  reason,
                  "reported-for",
                  "2026/27-Q3",
                  "based-on",
                  Integer.toString(version - 1)));
      if (answer.statusCode() != 302) {
        throw new AssertionError("An update answered " + answer.statusCode());
      }
      acknowledged.add(new Acknowledged(action, version, reason));
    }
  }

  private static String page(Visitor reader, int action) {
    return reader.get("/strategies/%s/actions/%d".formatted(strategy(reader), action)).body();
  }

  /** The first strategy that has actions. */
  private static String strategy(Visitor reader) {
    var codes = new ArrayList<String>();
    var matcher =
        java.util.regex.Pattern.compile("\"code\":\"([a-z0-9-]+)\"[^}]*\"actions\":([0-9]+)")
            .matcher(reader.get("/api/strategies").body());
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(2)) >= WRITERS) {
        codes.add(matcher.group(1));
      }
    }
    return codes.getFirst();
  }

  private JavaChild start() throws Exception {
    return JavaChild.of(ServedMain.class, home, PRACTICE, home.resolve("data").toString());
  }

  private static String address(JavaChild server) {
    return "http://127.0.0.1:" + server.await("PORT ");
  }
}
