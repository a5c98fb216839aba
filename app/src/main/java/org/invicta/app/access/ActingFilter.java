package org.invicta.app.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import org.invicta.app.store.Acting;
import org.springframework.core.Ordered;

/**
 * Stands before everything else: whatever answers a request, an error page included, asks the database as the person signed in or as
 * nobody. A session that has lasted its time is ended here.
 */
public final class ActingFilter implements Filter {

  /** Where it stands among filters; whatever asks the database comes after it. */
  public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

  private final InstantSource time;

  ActingFilter(InstantSource time) {
    this.time = time;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Acting.isInScope()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Acting.<Boolean, Exception>asNobody(
          () -> {
            becomeWhoeverIsSignedIn((HttpServletRequest) request);
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new ServletException(failure);
    }
  }

  private void becomeWhoeverIsSignedIn(HttpServletRequest request) {
    var session = request.getSession(false);
    PersonSessions.of(session)
        .ifPresent(
            found -> {
              if (time.instant().isBefore(found.until())) {
                Acting.become(found.secret());
              } else {
                session.invalidate();
              }
            });
  }
}
