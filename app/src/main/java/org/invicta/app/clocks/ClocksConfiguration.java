package org.invicta.app.clocks;

import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What Spring must know of this module beyond its components: clocks are looked after while pages are served, not by verbs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
class ClocksConfiguration {

  @Bean
  LookAfterClocks lookAfterClocks(
      DataSource dataSource, WakeClocks clocks, ClockSettings settings, InstantSource time) {
    return new LookAfterClocks(
        settings.every().isPositive()
            ? Optional.of(new ClockSchedule(dataSource, clocks, settings.every(), time))
            : Optional.empty());
  }

  /** Starts the schedule once the application serves, and stops it before the store closes. */
  static final class LookAfterClocks implements DisposableBean {
    private final Optional<ClockSchedule> schedule;

    LookAfterClocks(Optional<ClockSchedule> schedule) {
      this.schedule = schedule;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
      if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
        schedule.ifPresent(ClockSchedule::start);
      }
    }

    @Override
    public void destroy() {
      schedule.ifPresent(ClockSchedule::close);
    }
  }
}
