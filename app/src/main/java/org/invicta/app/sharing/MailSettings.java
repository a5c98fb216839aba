package org.invicta.app.sharing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves; properties {@code invicta.mail.*}. The mail server itself is {@code spring.mail.host} and what belongs to it.
 *
 * @param from the address of the sender
 * @param site the address of this service as partners reach it, such as {@code https://children.police.example}
 * @param every how often mail that is due is looked for
 */
@ConfigurationProperties("invicta.mail")
record MailSettings(
    @DefaultValue("no-reply@localhost") String from,
    @DefaultValue("http://localhost:8080") String site,
    @DefaultValue("5s") Duration every) {}
