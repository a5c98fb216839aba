package org.invicta.app.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;

/**
 * A link by which a partner without an account sees a record.
 *
 * @param id its own id; never part of an address
 * @param record the record
 * @param version the version of the record that was shared
 * @param share the share of the record's lifecycle that says what is shown
 * @param receiver the organisation it goes to
 * @param madeAt when it was made
 * @param expires the instant from which it can no longer be opened
 * @param opened when it was opened
 * @param answered when it was answered
 * @param withdrawn when it was taken back, by a newer one or by hand
 */
public record SealedLink(
    UUID id,
    RecordId record,
    int version,
    Code share,
    UUID receiver,
    Instant madeAt,
    Instant expires,
    Optional<Instant> opened,
    Optional<Instant> answered,
    Optional<Instant> withdrawn) {

  /** What can be done with a link. */
  public enum Standing {
    /** It can be opened. */
    SEALED,
    /** It was opened, and only whoever opened it can go on. */
    OPENED,
    ANSWERED,
    EXPIRED,
    WITHDRAWN
  }

  /** How it stands at an instant. */
  public Standing at(Instant now) {
    if (withdrawn.isPresent()) {
      return Standing.WITHDRAWN;
    }
    if (answered.isPresent()) {
      return Standing.ANSWERED;
    }
    if (opened.isPresent()) {
      return Standing.OPENED;
    }
    return now.isBefore(expires) ? Standing.SEALED : Standing.EXPIRED;
  }
}
