package org.invicta.app.clocks;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the clocks looked after while the application serves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
class ClocksConfiguration {

  @Bean
  Recurring lookAfterClocks(
      DataSource dataSource, WakeClocks clocks, ClockSettings settings, InstantSource time) {
    return new Recurring(dataSource, looking(clocks, settings.every()), time);
  }

  /** Looks for clocks that are due. */
  static Recurring.Job looking(WakeClocks clocks, Duration every) {
    return new Recurring.Job("clocks", "clocks.task", every, clocks::wake);
  }
}
