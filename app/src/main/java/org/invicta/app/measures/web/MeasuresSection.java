package org.invicta.app.measures.web;

import org.invicta.app.web.Section;
import org.invicta.engine.definition.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of measures in the navigation. */
@Configuration(proxyBeanMethods = false)
class MeasuresSection {

  static final Code MEASURES = new Code("measures");

  @Bean
  Section measures() {
    return new Section(
        MEASURES,
        "Measures",
        "/measures",
        "Figures, what they count, and the list behind each.",
        30);
  }
}
