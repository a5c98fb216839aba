package org.invicta.app.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the pages.
 *
 * @param mostSent the most bytes a form or a request of the API may have
 * @param mostUploaded the most bytes a form with files may have
 */
@ConfigurationProperties("invicta.web")
record WebSettings(
    @DefaultValue("200KB") DataSize mostSent, @DefaultValue("45MB") DataSize mostUploaded) {}
