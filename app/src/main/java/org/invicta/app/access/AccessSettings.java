package org.invicta.app.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in; properties {@code invicta.*}.
 *
 * @param demonstration {@code invicta.demonstration}: whether anybody may sign in as one of the made-up officers of the
 *     overlay; for made-up data only
 */
@ConfigurationProperties("invicta")
record AccessSettings(@DefaultValue("false") boolean demonstration) {}
