package org.invicta.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too big, or that does not say how big it is, before anything of it is read. */
final class RequestLimits extends OncePerRequestFilter {

  private static final String WITH_FILES = "multipart/form-data";

  private final WebSettings settings;

  RequestLimits(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("Transfer-Encoding") != null) {
      refuse(request, response, FaultCode.W411);
      return;
    }
    if (request.getContentLengthLong() > most(request).toBytes()) {
      refuse(request, response, FaultCode.W413);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Forms take files only where something is recorded. */
  private DataSize most(HttpServletRequest request) {
    var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    return type.startsWith(WITH_FILES) && request.getRequestURI().startsWith("/drafts/")
        ? settings.mostUploaded()
        : settings.mostSent();
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, FaultCode code) {
    FaultResolver.send(request, response, ErrorReport.of(code, Optional.empty()));
  }
}
