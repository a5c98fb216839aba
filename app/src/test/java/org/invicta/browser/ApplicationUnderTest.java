package org.invicta.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.invicta.app.Invicta;
import org.invicta.app.web.GalleryConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The application as a demonstration runs it: a store, a port and a mail server of its own. */
final class ApplicationUnderTest implements AutoCloseable {

  private final Path data = newDirectory();
  private final Path practice = newDirectory();
  private final GreenMail mail = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
  private final ConfigurableApplicationContext context;

  ApplicationUnderTest() {
    mail.start();
    context =
        new SpringApplicationBuilder(Invicta.class)
            .sources(FixturePages.class, GalleryConfiguration.class, FixtureTasks.class)
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--invicta.demonstration=true",
                "--invicta.practice=" + FixturePractice.in(practice),
                "--invicta.data=" + data,
                "--invicta.join=false",
                "--spring.mail.host=127.0.0.1",
                "--invicta.mail.every=200ms",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--spring.main.banner-mode=off");
  }

  String address() {
    return "http://127.0.0.1:"
        + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  GreenMail mail() {
    return mail;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    mail.stop();
    try {
      FileSystemUtils.deleteRecursively(data);
      FileSystemUtils.deleteRecursively(practice);
    } catch (IOException leftBehind) {
      throw new UncheckedIOException(leftBehind);
    }
  }

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("invicta-browser");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
