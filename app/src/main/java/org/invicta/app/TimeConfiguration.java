package org.invicta.app;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every module the time; nothing else reads the machine's clock. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  InstantSource instantSource() {
    return MadeUpTime.over(InstantSource.system());
  }
}
