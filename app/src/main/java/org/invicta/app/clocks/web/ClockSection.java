package org.invicta.app.clocks.web;

import org.invicta.app.web.Section;
import org.invicta.engine.definition.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clocks add to the navigation. */
@Configuration(proxyBeanMethods = false)
class ClockSection {

  static final Code CODE = new Code("clocks");

  @Bean
  Section clocksSection() {
    return new Section(
        CODE,
        "Clocks",
        "/clocks",
        "What is due next in your unit, and what was not done in time",
        15);
  }
}
