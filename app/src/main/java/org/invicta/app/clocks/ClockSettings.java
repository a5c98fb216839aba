package org.invicta.app.clocks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code invicta.clocks}.
 *
 * @param every how often the clocks that are due are looked for; nought for never, on a node that only serves pages
 */
@ConfigurationProperties("invicta.clocks")
record ClockSettings(@DefaultValue("1s") Duration every) {}
