package org.invicta.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too big, or that does not say how big it is, before anything of it is read. */
final class RequestLimits extends OncePerRequestFilter {

  private final long mostBytes;

  RequestLimits(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("Transfer-Encoding") != null) {
      refuse(request, response, FaultCode.W411);
      return;
    }
    if (request.getContentLengthLong() > mostBytes) {
      refuse(request, response, FaultCode.W413);
      return;
    }
    chain.doFilter(request, response);
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, FaultCode code) {
    FaultResolver.send(request, response, ErrorReport.of(code, Optional.empty()));
  }
}
