package org.invicta.app.records;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring must know of this module beyond its components. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

  /** A verb makes its beans when it needs them, but always finds the views as they should be. */
  @Bean
  static LazyInitializationExcludeFilter viewsAlways() {
    return LazyInitializationExcludeFilter.forBeanTypes(TypedViews.class);
  }
}
