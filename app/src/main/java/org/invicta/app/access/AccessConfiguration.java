package org.invicta.app.access;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.invicta.app.access.DemonstrationOfficers.DemonstrationOfficer;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Practice.Officer;
import org.invicta.engine.definition.Practice.Post;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says at the start who may sign in, so that a demonstration nobody can enter does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessSettings.class, IdentitySettings.class})
class AccessConfiguration {

  @Bean
  DemonstrationOfficers demonstrationOfficers(AccessSettings settings, Practice practice) {
    if (!settings.demonstration()) {
      return new DemonstrationOfficers(false, List.of());
    }
    if (practice.officers().isEmpty()) {
      throw new NoDemonstrationOfficers();
    }
    return new DemonstrationOfficers(
        true,
        practice.officers().stream().map(officer -> offered(officer, practice.posts())).toList());
  }

  @Bean
  @ConditionalOnWebApplication
  FilterRegistrationBean<ActingFilter> actingFilter(InstantSource time) {
    var registration = new FilterRegistrationBean<>(new ActingFilter(time));
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    registration.setOrder(ActingFilter.ORDER);
    return registration;
  }

  private static DemonstrationOfficer offered(Officer officer, Map<Code, Post> known) {
    var posts = officer.posts().stream().map(known::get).filter(Objects::nonNull).toList();
    var signedIn =
        new SignedIn(officer.code(), officer.name(), posts, officer.roles(), officer.unit());
    return new DemonstrationOfficer(signedIn, officer.about());
  }
}
