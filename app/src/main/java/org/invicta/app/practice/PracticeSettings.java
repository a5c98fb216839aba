package org.invicta.app.practice;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which practice files are in force.
 *
 * @param practice the practice directory
 * @param overlay the force whose overlay is laid over the base; the only one there is when not set
 */
@ConfigurationProperties("invicta")
record PracticeSettings(@DefaultValue("practice") Path practice, @Nullable String overlay) {

  Optional<String> force() {
    return Optional.ofNullable(overlay).filter(name -> !name.isBlank());
  }
}
