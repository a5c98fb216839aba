package org.invicta.app.governance.web;

import org.invicta.app.web.Crumb;
import org.invicta.app.web.Section;
import org.invicta.engine.definition.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What governance adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class GovernanceSections {

  static final Code STRATEGIES = new Code("strategies");
  static final Code BOARDS = new Code("boards");
  static final Crumb STRATEGIES_CRUMB = new Crumb("Strategies", "/strategies");
  static final Crumb BOARDS_CRUMB = new Crumb("Boards", "/boards");

  @Bean
  Section strategiesSection() {
    return new Section(
        STRATEGIES,
        "Strategies",
        "/strategies",
        "The strategies and plans, their actions, and what their owners report",
        20);
  }

  @Bean
  Section boardsSection() {
    return new Section(
        BOARDS,
        "Boards",
        "/boards",
        "The boards that look after the strategies, what is overdue, and their reports",
        30);
  }
}
