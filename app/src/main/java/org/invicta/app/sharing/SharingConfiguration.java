package org.invicta.app.sharing;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.invicta.app.clocks.Recurring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the mail that is due sent while the application serves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class SharingConfiguration {

  @Bean
  Recurring sendMailOften(
      DataSource dataSource, SendMail mail, MailSettings settings, InstantSource time) {
    return new Recurring(
        dataSource, new Recurring.Job("mail", "sharing.task", settings.every(), mail::due), time);
  }
}
