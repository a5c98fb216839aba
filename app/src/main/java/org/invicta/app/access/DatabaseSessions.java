package org.invicta.app.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/**
 * The sessions by which the database knows who asks. A session is opened by a secret of 256 random bits; the database keeps its digest
 * alone. Only the owner of the tables makes and ends sessions.
 */
@Component
final class DatabaseSessions {

  /** Longer than a shift: after that, whoever is still there signs in again. */
  static final Duration LONGEST = Duration.ofHours(12);

  static final Code SYSTEM = new Code("system");

  private final OwnerStore owner;
  private final InstantSource time;
  private final SecureRandom random = new SecureRandom();

  DatabaseSessions(OwnerStore owner, InstantSource time) {
    this.owner = owner;
    this.time = time;
  }

  /** Opens a session of a person; gives its secret. Nobody is the system by a role given to them. */
  String open(SignedIn officer, String purpose, Duration length) {
    var roles = officer.roles().stream().filter(role -> !role.equals(SYSTEM));
    return open(officer.officer(), roles, officer.unit(), purpose, length);
  }

  /** Opens a session for what the application does by itself; gives its secret. */
  String openForSystem() {
    return open(SYSTEM, Set.of(SYSTEM).stream(), "", "", LONGEST.multipliedBy(2));
  }

  /** From now on the session is for this purpose. */
  void purpose(String secret, String purpose) {
    owner
        .jdbc()
        .sql(
            """
            update access.database_session set purpose = :purpose where digest = sha256(convert_to(:secret, 'UTF8'))
            """)
        .param("purpose", purpose)
        .param("secret", secret)
        .update();
  }

  /** Ends a session, and forgets those that have expired. */
  void close(String secret) {
    owner
        .jdbc()
        .sql(
            """
            delete from access.database_session
            where digest = sha256(convert_to(:secret, 'UTF8')) or expires < now()
            """)
        .param("secret", secret)
        .update();
  }

  private String open(
      Code officer, Stream<Code> roles, String unit, String purpose, Duration length) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var secret = HexFormat.of().formatHex(bytes);
    var now = time.instant();
    owner
        .jdbc()
        .sql(
            """
            insert into access.database_session (digest, officer, roles, unit, purpose, opened_at, expires)
            values (sha256(convert_to(:secret, 'UTF8')), :officer, :roles, :unit, :purpose, :now, :expires)
            """)
        .param("secret", secret)
        .param("officer", officer.value())
        .param("roles", roles.map(Code::value).toArray(String[]::new))
        .param("unit", unit)
        .param("purpose", purpose)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", now.plus(length).atOffset(ZoneOffset.UTC))
        .update();
    return secret;
  }
}
