package org.invicta.app.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the store when the application starts and closes it last. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

  @Bean(destroyMethod = "close")
  Store store(StoreSettings settings) {
    return Store.open(settings);
  }

  @Bean
  DataDirectory dataDirectory(StoreSettings settings) {
    return settings.directory().prepared();
  }

  @Bean
  HikariDataSource dataSource(Store store, StoreSettings settings) {
    var source = new HikariDataSource();
    source.setPoolName("store");
    source.setJdbcUrl(store.signIn().url());
    source.setUsername(store.signIn().user());
    source.setPassword(store.signIn().password());
    source.setMaximumPoolSize(settings.database().connections());
    source.setMinimumIdle(Math.min(2, settings.database().connections()));
    source.setConnectionTimeout(10_000);
    return source;
  }

  @Bean
  @DependsOnDatabaseInitialization
  StoreIdentity storeIdentity(DataSource dataSource) {
    return new StoreIdentity(
        JdbcClient.create(dataSource)
            .sql("SELECT id FROM store_identity")
            .query(UUID.class)
            .single());
  }

  /** A verb makes its beans when it needs them, but always finds the tables as they should be. */
  @Bean
  static LazyInitializationExcludeFilter migrateAlways() {
    return LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class);
  }
}
