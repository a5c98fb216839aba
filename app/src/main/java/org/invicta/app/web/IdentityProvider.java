package org.invicta.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.Identities;
import org.invicta.app.access.IdentitySettings;
import org.invicta.app.access.PersonSessions;
import org.invicta.engine.definition.Code;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Signing in at the force's identity provider, and tokens of programs issued by it. It is asked for its addresses and keys when somebody
 * first signs in, so that this service starts while it is away.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("invicta.identity.issuer")
class IdentityProvider {

  private static final String REGISTRATION = "force";
  private static final String BEARER = "Bearer ";

  IdentityProvider(Environment environment) {
    if ("strict"
        .equalsIgnoreCase(environment.getProperty("server.servlet.session.cookie.same-site"))) {
      throw WebRefusals.strictCookie();
    }
  }

  @Bean
  ClientRegistrationRepository identityProviders(IdentitySettings settings) {
    return new SupplierClientRegistrationRepository(
        () ->
            new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "profile")
                    .build()));
  }

  @Bean
  @Order(1)
  SecurityFilterChain tokens(HttpSecurity http, Identities identities, PersonSessions sessions) {
    return http.securityMatcher(IdentityProvider::hasToken)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .headers(Security::headers)
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            sessionless -> sessionless.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(IdentityProvider::refuse)
                    .jwt(
                        jwt ->
                            jwt.decoder(decoder(identities.settings()))
                                .jwtAuthenticationConverter(token -> person(token, identities))))
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint(IdentityProvider::refuse))
        .addFilterAfter(
            (request, response, chain) -> {
              become((HttpServletRequest) request, sessions);
              chain.doFilter(request, response);
            },
            BearerTokenAuthenticationFilter.class)
        .build();
  }

  private static boolean hasToken(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null
        && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && request.getRequestURI().startsWith("/api/");
  }

  private static JwtDecoder decoder(IdentitySettings settings) {
    return new SupplierJwtDecoder(
        () -> {
          NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(settings.issuer());
          decoder.setJwtValidator(
              new DelegatingOAuth2TokenValidator<>(
                  JwtValidators.createDefaultWithIssuer(settings.issuer()),
                  new JwtClaimValidator<List<String>>(
                      JwtClaimNames.AUD,
                      audience ->
                          audience != null && audience.contains(settings.expectedAudience()))));
          return decoder;
        });
  }

  private static AbstractAuthenticationToken person(Jwt token, Identities identities) {
    var officer =
        identities
            .of(token.getClaims())
            .orElseThrow(() -> new InvalidBearerTokenException("The token names no officer"));
    var authentication = BeginSession.authentication(officer);
    authentication.setDetails(token);
    return new OfToken(officer, token, authentication);
  }

  private static void become(HttpServletRequest request, PersonSessions sessions) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof OfToken known) {
      var purpose =
          Optional.ofNullable(request.getHeader("Invicta-Purpose")).filter(Code::isCode).orElse("");
      var until = known.token().getExpiresAt();
      if (until != null) {
        sessions.become(request, known.officer(), known.token().getTokenValue(), purpose, until);
      }
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
    response.setHeader("WWW-Authenticate", "Bearer");
    FaultResolver.send(request, response, ErrorReport.of(FaultCode.W401, Optional.empty()));
  }

  /** Signing in on the pages: who the provider says they are becomes the person signed in. */
  static void signIn(
      HttpSecurity http,
      ClientRegistrationRepository providers,
      Identities identities,
      BeginSession sessions) {
    http.oauth2Login(
        login ->
            login
                .loginPage("/sign-in")
                .clientRegistrationRepository(providers)
                .successHandler(
                    (request, response, authentication) ->
                        begin(request, response, authentication, identities, sessions))
                .failureHandler(
                    (request, response, failure) -> response.sendRedirect("/sign-in?refused=yes")));
  }

  private static void begin(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication authentication,
      Identities identities,
      BeginSession sessions)
      throws IOException {
    var officer =
        authentication.getPrincipal() instanceof OidcUser user
            ? identities.of(user.getClaims())
            : Optional.<org.invicta.app.access.SignedIn>empty();
    if (officer.isEmpty()) {
      request.getSession().invalidate();
      SecurityContextHolder.clearContext();
      response.sendRedirect("/sign-in?refused=yes");
      return;
    }
    sessions.begin(officer.get(), request, response);
    response.sendRedirect("/");
  }
}
