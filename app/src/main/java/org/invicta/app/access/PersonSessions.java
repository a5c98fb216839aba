package org.invicta.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.invicta.app.store.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins and ends a person's session in the database with that of the pages. */
@Component
public class PersonSessions implements HttpSessionListener {

  private final DatabaseSessions database;
  private final SignInLog log;
  private final ApplicationEventPublisher events;
  private final InstantSource time;
  private final AccessTimes times;
  private final Map<String, PersonSession> ofTokens = new ConcurrentHashMap<>();

  PersonSessions(
      DatabaseSessions database,
      SignInLog log,
      ApplicationEventPublisher events,
      InstantSource time,
      AccessTimes times) {
    this.database = database;
    this.log = log;
    this.events = events;
    this.time = time;
    this.times = times;
  }

  /** Somebody has signed in, and the session of the pages has begun: the rest of the request is theirs. */
  public void begin(HttpServletRequest request, SignedIn officer) {
    var longest = times.longest();
    var secret = database.open(officer, "", longest);
    var session =
        new PersonSession(
            secret, officer.officer().value(), officer.unit(), "", time.instant().plus(longest));
    request.getSession().setAttribute(PersonSession.ATTRIBUTE, session);
    request.getSession().setMaxInactiveInterval((int) times.idle().toSeconds());
    Acting.become(secret);
    log.signedIn(officer.officer(), request.getSession().getId());
    events.publishEvent(session.noted("signed-in", "sign-in", ""));
  }

  /**
   * A program answers for somebody with a token: the rest of the request is theirs. The same token is the same session.
   *
   * @param token the token, of which only a digest is kept
   * @param purpose the code of what it is for; empty when it does not say
   * @param until when the token expires
   */
  public void become(
      HttpServletRequest request, SignedIn officer, String token, String purpose, Instant until) {
    var now = time.instant();
    ofTokens.values().removeIf(session -> !session.until().isAfter(now));
    var session =
        ofTokens.computeIfAbsent(
            SignInLog.digest(token) + " " + purpose,
            _ ->
                new PersonSession(
                    database.open(officer, purpose, Duration.between(now, until)),
                    officer.officer().value(),
                    officer.unit(),
                    purpose,
                    until));
    request.setAttribute(PersonSession.ATTRIBUTE, session);
    Acting.become(session.secret());
  }

  /** What the session of this request is for, by code; empty before that is said. */
  public Optional<String> purpose(HttpServletRequest request) {
    var session =
        request.getAttribute(PersonSession.ATTRIBUTE) instanceof PersonSession found
            ? Optional.of(found)
            : of(request.getSession(false));
    return session.map(PersonSession::purpose).filter(code -> !code.isEmpty());
  }

  /** From now on the session is for this purpose. */
  void purpose(HttpServletRequest request, String purpose) {
    var session = request.getSession(false);
    of(session)
        .map(found -> found.with(purpose))
        .ifPresent(
            found -> {
              database.purpose(found.secret(), purpose);
              session.setAttribute(PersonSession.ATTRIBUTE, found);
              events.publishEvent(found.noted("purpose", "purpose", purpose));
            });
  }

  /** The session has been signed out of or has timed out: its secret opens nothing any more. */
  @Override
  public void sessionDestroyed(HttpSessionEvent ended) {
    of(ended.getSession())
        .ifPresent(
            session -> {
              database.close(session.secret());
              events.publishEvent(session.noted("signed-out", "session", ""));
            });
  }

  static Optional<PersonSession> of(@org.jspecify.annotations.Nullable HttpSession session) {
    return session != null
            && session.getAttribute(PersonSession.ATTRIBUTE) instanceof PersonSession found
        ? Optional.of(found)
        : Optional.empty();
  }
}
