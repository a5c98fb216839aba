package org.invicta.app.access;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The force's identity provider (OpenID Connect); properties {@code invicta.identity.*}. With an issuer people sign in there, and programs
 * send its tokens.
 *
 * @param issuer {@code invicta.identity.issuer}: its address, exactly as its tokens name it; empty: nobody signs in that way
 * @param clientId {@code invicta.identity.client-id}: what it knows this service by
 * @param clientSecret {@code invicta.identity.client-secret}: secret; never shown
 * @param audience {@code invicta.identity.audience}: whom tokens of programs are for; empty is the client id
 * @param officer {@code invicta.identity.officer}: the claim with the officer's code
 * @param name {@code invicta.identity.name}: the claim with the name as people see it
 * @param unit {@code invicta.identity.unit}: the claim with the unit
 * @param roles {@code invicta.identity.roles}: the claim with the roles; dots lead into it, as {@code realm_access.roles}
 * @param roleNames {@code invicta.identity.role-names.*}: what the provider calls a role, and the role of the practice files it is; a role
 *     without an entry is taken as it is called
 */
@ConfigurationProperties("invicta.identity")
public record IdentitySettings(
    @DefaultValue("") String issuer,
    @DefaultValue("invicta") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String audience,
    @DefaultValue("preferred_username") String officer,
    @DefaultValue("name") String name,
    @DefaultValue("unit") String unit,
    @DefaultValue("roles") String roles,
    @DefaultValue Map<String, String> roleNames) {

  public IdentitySettings {
    roleNames = Map.copyOf(roleNames);
  }

  /** Whether people sign in at an identity provider. */
  public boolean isUsed() {
    return !issuer.isBlank();
  }

  /** Whom tokens of programs have to be for. */
  public String expectedAudience() {
    return audience.isBlank() ? clientId : audience;
  }

  @Override
  public String toString() {
    return "IdentitySettings[used=" + isUsed() + "]";
  }
}
