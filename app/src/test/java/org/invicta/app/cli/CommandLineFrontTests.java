package org.invicta.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.invicta.app.Invicta;
import org.invicta.app.store.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineFrontTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir(factory = Room.class)
  private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serv            | C001 There is no verb 'serv'. Did you mean 'serve'? './invicta --help' lists what there is.
          dance           | C001 There is no verb 'dance'. './invicta --help' lists what there is.
          --halp          | C001 There is no option '--halp'. Did you mean '--help'? './invicta --help' lists what there is.
          serve --prot 1  | C001 There is no option '--prot'. Did you mean '--port'? './invicta serve --help' lists what there is.
          serve here      | C001 'here' is one word too many. './invicta serve --help' lists what there is.
          serve --port x  | C002 Invalid value for option '--port': 'x' is not an int. './invicta serve --help' lists what there is.
          serve --port -1 | C004 -1 is not a port. Allowed: 1 to 65535, or 0 for any free port.
          serve --port 70000 | C004 70000 is not a port. Allowed: 1 to 65535, or 0 for any free port.
          """)
  void aWrongCommandIsAnsweredInOneLineWithWhatIsNear(String command, String answer) {
    assertThat(run(command.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo(answer + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aloneItListsTheVerbs() {
    assertThat(run()).isEqualTo(0);
    assertThat(out.toString()).contains("serve", "Exit codes: 0 done").doesNotContain("test-");
  }

  @Test
  void everyVerbExplainsItself() {
    assertThat(run("serve", "--help")).isEqualTo(0);
    assertThat(out.toString()).contains("--data=DIR", "--practice=DIR", "--overlay=CODE", "--port");
  }

  @ParameterizedTest
  @CsvSource({"COMMAND, 2", "WORK, 1"})
  void aRefusalIsOneLineAndItsFaultIsTheExitCode(String fault, int exitCode) {
    assertThat(run("test-refuses", "--fault", fault)).isEqualTo(exitCode);
    assertThat(err.toString())
        .isEqualTo("T001 The kettle is empty. Fill the kettle." + System.lineSeparator());
  }

  @Test
  void whatNobodyForesawHasANumberAndItsTraceIsInAPrivateLog() throws IOException {
    var data = home.resolve("data").toString();
    assertThat(run("test-counts", "--break", "--data", data, "--practice", VerbsForTests.PRACTICE))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith("counting")
        .contains("C005 Something went wrong that Invicta did not foresee (incident ")
        .doesNotContain("broken on the way", "\tat ");
    var number = err.toString().replaceAll("(?s).*incident ([0-9A-F]{8}).*", "$1");
    var log = home.resolve("data/logs/incidents.log");
    assertThat(Files.readString(log))
        .contains("incident " + number, "broken on the way", "\tat org.invicta");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
  }

  @Test
  void aDirectoryOfOtherFilesIsLeftAsItWas() throws IOException {
    Files.writeString(home.resolve("holiday.txt"), "sea");
    assertThat(run("test-counts", "--data", home.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("S002 " + home).hasLineCount(1);
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(home.resolve("holiday.txt"));
    }
  }

  private int run(String... arguments) {
    return new CommandLineFront(
            Invicta.class, new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }
}
