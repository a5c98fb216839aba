package org.invicta.app.records;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring must know of this module beyond its components. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class RecordsConfiguration {

  /** A verb makes its beans when it needs them, but always finds the views as they should be. */
  @Bean
  static LazyInitializationExcludeFilter viewsAlways() {
    return LazyInitializationExcludeFilter.forBeanTypes(TypedViews.class);
  }

  /** Files are scanned where a scanner is configured. */
  @Bean
  FileScan fileScan(FileSettings settings) {
    var clamav = settings.clamav();
    return clamav.host().isBlank()
        ? FileScan.NONE
        : new ClamScan(clamav.host().strip(), clamav.port());
  }
}
