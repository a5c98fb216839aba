package org.invicta.app.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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

  @Bean(destroyMethod = "close")
  RoutedDataSource dataSource(Store store, StoreSettings settings) {
    var connections = settings.database().connections();
    return new RoutedDataSource(
        pool("store", store.signIn(), connections),
        () -> {
          var signIn = store.peopleSignIn().orElseThrow(StoreRefusals::noRestrictedRole);
          var people = pool("people", signIn, connections);
          RestrictedRole.check(people);
          return people;
        });
  }

  @Bean
  OwnerStore ownerStore(RoutedDataSource dataSource) {
    return new OwnerStore(dataSource.owner());
  }

  /** Whoever serves pages finds out at the start that people's requests cannot be answered safely. */
  @Bean
  @ConditionalOnWebApplication
  @DependsOnDatabaseInitialization
  SmartInitializingSingleton restrictedRoleIsChecked(RoutedDataSource dataSource) {
    return dataSource::people;
  }

  private static HikariDataSource pool(String name, Store.SignIn signIn, int connections) {
    var source = new HikariDataSource();
    source.setPoolName(name);
    source.setJdbcUrl(signIn.url());
    source.setUsername(signIn.user());
    source.setPassword(signIn.password());
    source.setMaximumPoolSize(connections);
    source.setMinimumIdle(Math.min(2, connections));
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
