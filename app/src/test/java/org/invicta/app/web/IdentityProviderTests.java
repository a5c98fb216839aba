package org.invicta.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.invicta.app.store.FreshDatabase;
import org.invicta.app.store.OwnerStore;
import org.invicta.provider.ProviderForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People sign in at an identity provider, and programs send its tokens; those of others are refused. */
@FreshDatabase
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "invicta.practice=${invicta.root:..}/practice",
      "server.servlet.session.cookie.same-site=lax",
      "invicta.identity.client-secret=secret",
      "invicta.identity.role-names.RU_OFFICER=referral-unit"
    })
class IdentityProviderTests {

  private static final int PORT = freePort();
  private static final String HERE = "http://127.0.0.1:" + PORT;
  private static final ProviderForTests PROVIDER =
      new ProviderForTests(freePort(), HERE + "/login/oauth2/code/force");
  private static final Map<String, Object> NOOR =
      Map.of(
          "preferred_username", "Noor.Tallis",
          "unit", "Central Referral Unit",
          "roles", List.of("RU_OFFICER"));

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final OwnerStore owner;

  IdentityProviderTests(@Autowired OwnerStore owner) {
    this.owner = owner;
  }

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry registry) {
    registry.add("invicta.identity.issuer", PROVIDER::issuer);
    registry.add("server.port", () -> PORT);
    registry.add("server.address", () -> "127.0.0.1");
  }

  @AfterAll
  static void end() {
    PROVIDER.close();
  }

  @Test
  void anOfficerSignsInWithTheirWorkAccount() {
    assertThat(get(HERE + "/sign-in").body()).contains("/oauth2/authorization/force");
    var form = get(HERE + "/oauth2/authorization/force");
    assertThat(form.uri().toString()).startsWith(PROVIDER.issuer() + "/login");
    var posted = post(PROVIDER.issuer() + "/login", "username=Noor.Tallis&password=pass");
    assertThat(posted.uri()).isEqualTo(URI.create(HERE + "/"));
    assertThat(posted.body()).contains("Noor Tallis");
    assertThat(
            owner
                .jdbc()
                .sql(
                    "select array_to_string(roles, ' ') from access.database_session where officer = 'noor-tallis'")
                .query(String.class)
                .list())
        .containsExactly("referral-unit");
    assertThat(
            owner
                .jdbc()
                .sql("select unit from audit.entry where kind = 'signed-in'")
                .query(String.class)
                .list())
        .containsExactly("Central Referral Unit");
  }

  @Test
  void aProgramAnswersForAnOfficerWithATokenOfTheProvider() {
    var answer = api(PROVIDER.token(NOOR, Instant.now().plusSeconds(300)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aTokenOfAnotherRealmIsRefused() {
    var other = ProviderForTests.key();
    var later = Instant.now().plusSeconds(300);
    assertThat(
            api(ProviderForTests.token("https://elsewhere.example/realm", other, NOOR, later))
                .statusCode())
        .isEqualTo(401);
    assertThat(api(ProviderForTests.token(PROVIDER.issuer(), other, NOOR, later)).statusCode())
        .isEqualTo(401);
    assertThat(
            api(PROVIDER.token(with("iss", "https://elsewhere.example/realm"), later)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void anExpiredTokenIsRefused() {
    assertThat(api(PROVIDER.token(NOOR, Instant.now().minusSeconds(300))).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aTokenForSomebodyElseOrOfNobodyIsRefused() {
    var later = Instant.now().plusSeconds(300);
    assertThat(api(PROVIDER.token(with("aud", "another"), later)).statusCode()).isEqualTo(401);
    assertThat(api(PROVIDER.token(Map.of("unit", "HQ"), later)).statusCode()).isEqualTo(401);
    assertThat(api(PROVIDER.token(with("preferred_username", "system"), later)).statusCode())
        .isEqualTo(401);
    assertThat(api("not.a.token").statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenOpensNoPages() {
    var request =
        HttpRequest.newBuilder(URI.create(HERE + "/records"))
            .header(
                "Authorization", "Bearer " + PROVIDER.token(NOOR, Instant.now().plusSeconds(300)));
    assertThat(send(request.GET()).uri().getPath()).isEqualTo("/sign-in");
  }

  private static Map<String, Object> with(String name, Object value) {
    var claims = new java.util.HashMap<>(NOOR);
    claims.put(name, value);
    return claims;
  }

  private HttpResponse<String> api(String token) {
    return send(
        HttpRequest.newBuilder(URI.create(HERE + "/api/records/school"))
            .header("Authorization", "Bearer " + token)
            .GET());
  }

  private HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").GET());
  }

  private HttpResponse<String> post(String address, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var followed = request.build();
      var answer = client.send(followed, BodyHandlers.ofString());
      for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 12; hops++) {
        var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        answer =
            client.send(
                HttpRequest.newBuilder(next).header("Accept", "text/html").GET().build(),
                BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new java.io.UncheckedIOException(none);
    }
  }
}
