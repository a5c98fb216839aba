package org.invicta.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.invicta.app.access.PersonSessions;
import org.invicta.app.access.SignedIn;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who has said, or proved, who they are. */
@Component
final class BeginSession {

  private final SessionAuthenticationStrategy whenSomebodySignsIn;
  private final SecurityContextRepository sessions;
  private final PersonSessions people;

  BeginSession(
      SessionAuthenticationStrategy whenSomebodySignsIn,
      SecurityContextRepository sessions,
      PersonSessions people) {
    this.whenSomebodySignsIn = whenSomebodySignsIn;
    this.sessions = sessions;
    this.people = people;
  }

  void begin(SignedIn officer, HttpServletRequest request, HttpServletResponse response) {
    var authentication = authentication(officer);
    whenSomebodySignsIn.onAuthentication(authentication, request, response);
    var context = new SecurityContextImpl(authentication);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    people.begin(request, officer);
  }

  /** What Spring Security knows of somebody. */
  static PreAuthenticatedAuthenticationToken authentication(SignedIn officer) {
    var roles =
        officer.roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.value()))
            .toList();
    return new PreAuthenticatedAuthenticationToken(officer, "", roles);
  }
}
