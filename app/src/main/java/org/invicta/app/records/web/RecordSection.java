package org.invicta.app.records.web;

import org.invicta.app.web.Section;
import org.invicta.engine.definition.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What records add to the navigation. */
@Configuration(proxyBeanMethods = false)
class RecordSection {

  static final Code CODE = new Code("records");

  @Bean
  Section recordsSection() {
    return new Section(
        CODE, "Records", "/records", "What is recorded, with its history and where it stands", 40);
  }
}
