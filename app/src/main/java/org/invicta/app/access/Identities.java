package org.invicta.app.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** Makes somebody signed in of what the identity provider says of them. */
@Component
public final class Identities {

  private static final Code SYSTEM = new Code("system");

  private final IdentitySettings settings;

  Identities(IdentitySettings settings) {
    this.settings = settings;
  }

  /** The settings by which it is done. */
  public IdentitySettings settings() {
    return settings;
  }

  /** The person; empty when the claims name no officer. A role that is no code is left out, and nobody is the system. */
  public Optional<SignedIn> of(Map<String, Object> claims) {
    return text(claims, settings.officer())
        .map(Identities::code)
        .filter(Code::isCode)
        .filter(code -> !code.equals(SYSTEM.value()))
        .map(
            code ->
                new SignedIn(
                    new Code(code),
                    text(claims, settings.name()).orElse(code),
                    List.of(),
                    roles(claims),
                    text(claims, settings.unit()).orElse("")));
  }

  private Set<Code> roles(Map<String, Object> claims) {
    return at(claims, settings.roles()).stream()
        .flatMap(Identities::words)
        .map(role -> settings.roleNames().getOrDefault(role, code(role)))
        .filter(Code::isCode)
        .map(Code::new)
        .filter(role -> !role.equals(SYSTEM))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> words(Object claim) {
    return claim instanceof Collection<?> several
        ? several.stream().filter(Objects::nonNull).map(String::valueOf)
        : Stream.of(String.valueOf(claim).split("[ ,]+"));
  }

  private static Optional<String> text(Map<String, Object> claims, String name) {
    return at(claims, name).map(String::valueOf).filter(text -> !text.isBlank());
  }

  private static Optional<Object> at(Map<String, Object> claims, String name) {
    var whole = claims.get(name);
    var dot = name.indexOf('.');
    if (whole != null || dot < 0) {
      return Optional.ofNullable(whole);
    }
    return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
        ? at(named(inner), name.substring(dot + 1))
        : Optional.empty();
  }

  private static Map<String, Object> named(Map<?, ?> inner) {
    return inner.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
  }

  /** Codes are small letters, digits and hyphens; directories write names otherwise. */
  private static String code(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[._ ]+", "-");
  }
}
