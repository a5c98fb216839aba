package org.invicta.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.invicta.app.access.AccessTimes;
import org.invicta.app.access.Purposes;
import org.invicta.app.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the shell around the page of a request. */
@Component
class Shells {

  private final Surroundings surroundings;
  private final Purposes purposes;
  private final AccessTimes times;

  Shells(Surroundings surroundings, Purposes purposes, AccessTimes times) {
    this.surroundings = surroundings;
    this.purposes = purposes;
    this.times = times;
  }

  Shell around(HttpServletRequest request, @Nullable Notice notice) {
    return new Shell(
        surroundings,
        signedIn(),
        Optional.ofNullable(notice),
        session(request),
        () -> formToken(request));
  }

  private Shell.Session session(HttpServletRequest request) {
    return new Shell.Session(
        purposes.chosen(request).map(purpose -> purpose.label()),
        times.idle().toSeconds(),
        times.warning().toSeconds(),
        Destination.asked(request).path());
  }

  private static Optional<SignedIn> signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn officer) {
      return Optional.of(officer);
    }
    return Optional.empty();
  }

  private static Optional<String> formToken(HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      return Optional.of(token.getToken());
    }
    return Optional.empty();
  }
}
