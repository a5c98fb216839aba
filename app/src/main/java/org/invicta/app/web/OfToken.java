package org.invicta.app.web;

import java.util.Objects;
import org.invicta.app.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/** Somebody for whom a program sends a token. */
final class OfToken extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final SignedIn officer;
  private final Jwt token;

  OfToken(SignedIn officer, Jwt token, Authentication roles) {
    super(roles.getAuthorities());
    this.officer = officer;
    this.token = token;
    setAuthenticated(true);
  }

  SignedIn officer() {
    return officer;
  }

  Jwt token() {
    return token;
  }

  @Override
  public SignedIn getPrincipal() {
    return officer;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OfToken that
        && officer.equals(that.officer)
        && token.getTokenValue().equals(that.token.getTokenValue());
  }

  @Override
  public int hashCode() {
    return Objects.hash(officer, token.getTokenValue());
  }
}
