package org.invicta.app.practice;

import org.invicta.engine.definition.Practice;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the definitions in force: wrong practice files stop the start, with everything that is wrong. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PracticeSettings.class)
class PracticeConfiguration {

  @Bean
  Practice practice(PracticeSettings settings) {
    return new Library(settings.practice(), settings.force()).practice();
  }
}
