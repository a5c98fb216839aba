package org.invicta.app.capture.web;

import org.invicta.app.web.Crumb;
import org.invicta.app.web.Section;
import org.invicta.engine.definition.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What recording adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class CaptureSection {

  static final Code CODE = new Code("record-something");
  static final Crumb CRUMB = new Crumb("Record something", "/new");

  @Bean
  Section recordSomethingSection() {
    return new Section(
        CODE,
        "Record something",
        "/new",
        "Begin a new record, or carry on with one that you have not sent",
        10);
  }
}
