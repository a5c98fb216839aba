package org.invicta.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the application for a verb. */
final class Start {

  private Start() {}

  /** Without a web server; beans are made when they are asked for. */
  static ConfigurableApplicationContext verb(Class<?> application, Map<String, Object> settings) {
    var all = new LinkedHashMap<String, Object>(settings);
    // the verb speaks for itself; what libraries say goes to the log file alone
    all.putIfAbsent("logging.threshold.console", "OFF");
    var spring = application(application, all);
    spring.setWebApplicationType(WebApplicationType.NONE);
    spring.setLazyInitialization(true);
    return spring.run();
  }

  /** With its web server, which opens its port when the work beforehand is done. */
  static ConfigurableApplicationContext server(
      Class<?> application, Map<String, Object> settings, Consumer<BeanFactory> beforehand) {
    var spring = application(application, settings);
    spring.addInitializers(
        context ->
            context
                .getBeanFactory()
                .registerSingleton(
                    "beforeServing", new BeforeServing(context.getBeanFactory(), beforehand)));
    return spring.run();
  }

  private static SpringApplication application(Class<?> application, Map<String, Object> settings) {
    var spring = new SpringApplication(application);
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setLogStartupInfo(false);
    spring.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", settings)));
    return spring;
  }
}
