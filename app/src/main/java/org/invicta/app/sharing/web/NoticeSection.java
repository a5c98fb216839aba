package org.invicta.app.sharing.web;

import org.invicta.app.web.Section;
import org.invicta.engine.definition.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of notices in the navigation. */
@Configuration(proxyBeanMethods = false)
class NoticeSection {

  static final Code CODE = new Code("notices");

  @Bean
  Section noticesSection() {
    return new Section(CODE, "Notices", "/notices", "What you have been told, newest first.", 90);
  }
}
