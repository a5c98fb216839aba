package org.invicta.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.PracticeLoader;
import org.invicta.engine.expression.Value;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The modules intake and records put together over a database, with the practice files of this source tree. */
final class Intake implements AutoCloseable {

  private static final Path ROOT = Path.of(System.getProperty("invicta.root", ".."));
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final Path directory;

  Intake(DataSource source, Path directory) {
    this.directory = directory;
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("invicta.data", directory.resolve("data").toString())));
    context.getBeanFactory().registerSingleton("dataSource", source);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    context.registerBean(Practice.class, Intake::practice);
    context.registerBean(InstantSource.class, Ticking::new);
    var scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".+\\.web\\..+")));
    // what an import does not need, such as moves and who may see what, is not made
    var defaults = new BeanDefinitionDefaults();
    defaults.setLazyInit(true);
    scanner.setBeanDefinitionDefaults(defaults);
    scanner.scan("org.invicta.app.records", "org.invicta.app.intake");
    context.refresh();
    context.getBean("typedViews");
  }

  /** A clock that moves on by a millisecond each time it is asked. */
  private static final class Ticking implements InstantSource {
    private Instant now = NOW;

    @Override
    public synchronized Instant instant() {
      now = now.plusMillis(1);
      return now;
    }
  }

  static Practice practice() {
    var loaded = PracticeLoader.load(ROOT.resolve("practice"), Optional.empty());
    assertThat(loaded.findings()).isEmpty();
    return loaded.practice().orElseThrow();
  }

  /** A folder of the published data that is not part of the source tree. */
  static Path shared(String folder) {
    return Path.of(
            System.getProperty(
                "invicta.shared", ROOT.resolve("../shared/data").normalize().toString()))
        .resolve(folder);
  }

  /** Writes a file of these lines. */
  Path file(String name, String... lines) {
    return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Path bytes(String name, byte[] bytes) {
    try {
      var file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  ImportOutcome run(String importer, Path... paths) {
    return run(importer, Optional.empty(), Optional.empty(), paths);
  }

  ImportOutcome run(String importer, LocalDate on, Path... paths) {
    return run(importer, Optional.of(on), Optional.empty(), paths);
  }

  ImportOutcome runRejectingTo(Path rejects, String importer, Path... paths) {
    return run(importer, Optional.empty(), Optional.of(rejects), paths);
  }

  private ImportOutcome run(
      String importer, Optional<LocalDate> on, Optional<Path> rejects, Path... paths) {
    return context
        .getBean(RunImport.class)
        .run(
            new ImportRequest(importer, List.of(paths), on, rejects, "sgt-okafor"),
            WatchImport.nobody());
  }

  ImportLog log() {
    return context.getBean(ImportLog.class);
  }

  Snapshot record(String type, String key) {
    return context.getBean(ReadRecords.class).find(new Code(type), key).orElseThrow();
  }

  Value.Group section(String type, String key, String section) {
    return (Value.Group)
        java.util.Objects.requireNonNull(record(type, key).body().members().get(section));
  }

  /** The rejects, without their header. */
  static List<String> rejects(ImportOutcome outcome) {
    try {
      var lines = Files.readAllLines(Path.of(outcome.rejects().orElseThrow()));
      return lines.subList(1, lines.size());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
