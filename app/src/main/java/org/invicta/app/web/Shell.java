package org.invicta.app.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.invicta.app.access.SignedIn;

/** What stands around every page of one request; made by the view. */
public final class Shell {

  private final Surroundings surroundings;
  private final Optional<SignedIn> officer;
  private final Optional<Notice> notice;
  private final Supplier<Optional<String>> formToken;

  Shell(
      Surroundings surroundings,
      Optional<SignedIn> officer,
      Optional<Notice> notice,
      Supplier<Optional<String>> formToken) {
    this.surroundings = surroundings;
    this.officer = officer;
    this.notice = notice;
    this.formToken = formToken;
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
    return officer.isPresent() ? surroundings.sections() : List.of();
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
