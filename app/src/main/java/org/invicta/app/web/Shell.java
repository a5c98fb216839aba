package org.invicta.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.invicta.app.access.SignedIn;

/** What stands around every page of one request; made by the view. */
public final class Shell {

  private final Surroundings surroundings;
  private final Optional<SignedIn> officer;
  private final Optional<Notice> notice;
  private final Session session;
  private final Supplier<Optional<String>> formToken;

  Shell(
      Surroundings surroundings,
      Optional<SignedIn> officer,
      Optional<Notice> notice,
      Session session,
      Supplier<Optional<String>> formToken) {
    this.surroundings = surroundings;
    this.officer = officer;
    this.notice = notice;
    this.session = session;
    this.formToken = formToken;
  }

  /**
   * The session of whoever is signed in.
   *
   * @param purpose what they look at records for; empty before they have said so
   * @param idleSeconds how long it lasts without use
   * @param warningSeconds how long before that they are warned
   * @param path the page they are on
   */
  public record Session(
      Optional<String> purpose, long idleSeconds, long warningSeconds, String path) {

    /** Where they choose another purpose, and then come back. */
    public String purposeHref() {
      return "/purpose?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
  }

  /** The session of whoever is signed in. */
  public Session session() {
    return session;
  }

  /** The force's name, if the practice files have one. */
  public Optional<String> force() {
    return surroundings.force();
  }

  /** Whether the data is made up, so that the page must say so. */
  public boolean isSynthetic() {
    return surroundings.isSynthetic();
  }

  /** The parts of the service; none for somebody who is not signed in. */
  public List<Section> sections() {
    return officer.map(surroundings::sections).orElse(List.of());
  }

  /** Where a file of the interface is served, such as {@code invicta.css}. */
  public String asset(String name) {
    return surroundings.assets().href(name);
  }

  /** Who is signed in. */
  public Optional<SignedIn> officer() {
    return officer;
  }

  /** A message about what was just done. */
  public Optional<Notice> notice() {
    return notice;
  }

  /** The token each form sends back, so that a forged form is refused. */
  public Optional<String> formToken() {
    return formToken.get();
  }
}
