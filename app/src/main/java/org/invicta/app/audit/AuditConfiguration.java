package org.invicta.app.audit;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.invicta.app.access.ActingFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the log before every answer. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  @ConditionalOnWebApplication
  FilterRegistrationBean<LogBeforeItLeaves> logBeforeItLeaves(AuditLog log) {
    var registration = new FilterRegistrationBean<>(new LogBeforeItLeaves(log));
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    registration.setOrder(ActingFilter.ORDER + 1);
    return registration;
  }
}
