package org.invicta.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.invicta.app.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoreSettingsTests {

  @Test
  void theDefaultIsTheEmbeddedDatabaseOfTheHomeDirectory() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new StoreSettings(
                "~/.invicta/data",
                "store",
                true,
                Duration.ofSeconds(60),
                new StoreSettings.Database("", "", "", "", "", 20)));
    assertThat(bind(Map.of()).directory().path())
        .isEqualTo(Path.of(System.getenv("HOME"), ".invicta", "data"));
  }

  @Test
  void everySettingIsTaken() {
    assertThat(
            bind(
                Map.of(
                    "invicta.data", "/srv/invicta",
                    "invicta.purpose", "import",
                    "invicta.join", "false",
                    "invicta.patience", "5s",
                    "invicta.database.url", "jdbc:postgresql://db:5433/force",
                    "invicta.database.user", "force",
                    "invicta.database.password", "secret",
                    "invicta.database.application-user", "people",
                    "invicta.database.application-password", "hidden",
                    "invicta.database.connections", "7")))
        .isEqualTo(
            new StoreSettings(
                "/srv/invicta",
                "import",
                false,
                Duration.ofSeconds(5),
                new StoreSettings.Database(
                    "jdbc:postgresql://db:5433/force", "force", "secret", "people", "hidden", 7)));
  }

  @Test
  void aPasswordIsNeverShown() {
    assertThat(bind(Map.of("invicta.database.password", "secret")).toString())
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "invicta.database.url, jdbc:mysql://db/force, jdbc:postgresql",
    "invicta.database.connections, 0, 1 to 200",
    "invicta.database.connections, 201, 1 to 200",
    "invicta.patience, 0s, a time above 0",
  })
  void aSettingOutOfItsRangeIsRefused(String name, String value, String allowed) {
    assertThatThrownBy(() -> bind(Map.of(name, value)))
        .rootCause()
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("S001 The setting " + name)
        .hasMessageContaining(allowed);
  }

  private static StoreSettings bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("invicta", StoreSettings.class);
  }
}
