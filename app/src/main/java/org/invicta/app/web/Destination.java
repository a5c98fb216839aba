package org.invicta.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A page of this service to go to after signing in; anything else becomes the home page. */
record Destination(String path) {

  static final Destination HOME = new Destination("/");
  private static final int LONGEST = 1000;

  Destination {
    if (!isOfThisService(path)) {
      throw new IllegalArgumentException("Not a page of this service");
    }
  }

  /** The page somebody asked for; home if what was asked for changes something. */
  static Destination asked(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return HOME;
    }
    var query = request.getQueryString();
    return of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** The page a form or an address names; home if it is not a page of this service. */
  static Destination of(String path) {
    return isOfThisService(path) ? new Destination(path) : HOME;
  }

  /** The sign-in page that leads on to this page. */
  String signInHref() {
    if (equals(HOME)) {
      return "/sign-in";
    }
    return "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private static boolean isOfThisService(String path) {
    if (path.length() > LONGEST
        || !path.startsWith("/")
        || path.startsWith("//")
        || path.startsWith("/sign-in")
        || path.contains("\\")) {
      return false;
    }
    try {
      var uri = new URI(path);
      return uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
