package org.invicta.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** The append-only log of who signed in and out. It keeps no addresses. */
@Component
public class SignInLog {

  private final OwnerStore owner;
  private final InstantSource time;

  SignInLog(OwnerStore owner, InstantSource time) {
    this.owner = owner;
    this.time = time;
  }

  /** Somebody has signed in and the session has begun. */
  public void signedIn(Code officer, String sessionId) {
    add(officer, "signed-in", sessionId);
  }

  /** Somebody signs out of the session. */
  public void signedOut(Code officer, String sessionId) {
    add(officer, "signed-out", sessionId);
  }

  private void add(Code officer, String what, String sessionId) {
    owner
        .jdbc()
        .sql(
            """
            insert into access.sign_in (at, officer, what, session)
            values (:at, :officer, :what, :session)
            """)
        .param("at", time.instant().atOffset(ZoneOffset.UTC))
        .param("officer", officer.value())
        .param("what", what)
        .param("session", digest(sessionId))
        .update();
  }

  /** A digest that opens nothing. */
  static String digest(String sessionId) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(sessionId.getBytes(StandardCharsets.UTF_8)), 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
