package org.invicta.app.worklist.web;

import org.invicta.app.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The home page's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class HomeSection {

  @Bean
  Section home() {
    return new Section(HomePage.HOME, "What needs doing", "/", "What you need to do.", 0);
  }
}
