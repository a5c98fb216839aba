package org.invicta.app.sharing;

import java.util.UUID;

/**
 * A mail was not taken by the mail server for some time.
 *
 * @param link the link it tells of
 * @param isOver whether it is not tried any more
 */
record MailFailed(UUID link, boolean isOver) {}
