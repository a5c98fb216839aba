package org.invicta.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PracticeConfigurationTests {

  @TempDir private Path directory;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(PracticeConfiguration.class);

  @Test
  void loadsTheDirectoryWithItsOnlyOverlay() throws IOException {
    write("overlays/west/posts.yaml", "posts:\n  - {code: lead, title: Lead}\n");
    application
        .withPropertyValues("invicta.practice=" + directory)
        .run(
            context ->
                assertThat(context.getBean(Practice.class).posts()).containsKey(new Code("lead")));
  }

  @Test
  void takesTheOverlayThatIsNamed() throws IOException {
    write("overlays/west/posts.yaml", "posts:\n  - {code: lead, title: Lead}\n");
    write("overlays/east/posts.yaml", "posts:\n  - {code: chair, title: Chair}\n");
    application
        .withPropertyValues("invicta.practice=" + directory, "invicta.overlay=east")
        .run(
            context ->
                assertThat(context.getBean(Practice.class).posts())
                    .containsOnlyKeys(new Code("chair")));
  }

  @Test
  void startsNothingWithFilesThatHaveFindings() throws IOException {
    write("roads/lists.yaml", "list: weather\ntitle: weather\n");
    application
        .withPropertyValues("invicta.practice=" + directory)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("D001")
                    .hasMessageContaining("roads/lists.yaml:1:1 P005")
                    .hasMessageContaining("roads/lists.yaml:2:8 P013"));
  }

  private void write(String name, String text) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
