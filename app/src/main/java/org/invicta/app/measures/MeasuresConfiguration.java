package org.invicta.app.measures;

import org.invicta.app.measures.counting.CountingStore;
import org.invicta.app.store.DataDirectory;
import org.invicta.app.store.OwnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the counting store in the data directory. */
@Configuration(proxyBeanMethods = false)
class MeasuresConfiguration {

  @Bean(destroyMethod = "close")
  CountingStore countingStore(DataDirectory directory, OwnerStore records) {
    return CountingStore.at(directory.path().resolve("counting.duckdb"), records.dataSource());
  }
}
