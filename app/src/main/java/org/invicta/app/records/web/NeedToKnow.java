package org.invicta.app.records.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.Decision;
import org.invicta.app.access.Purposes;
import org.invicta.app.audit.AuditLog;
import org.invicta.app.records.MaySee;
import org.invicta.app.records.MaySee.Sight;
import org.invicta.app.records.RecordId;
import org.invicta.app.web.NotAllowed;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every page and operation whose address names a record as {@code {id}}: asks for a purpose before a record that is more than
 * official is shown, and tells whoever may not see it so, without anything of what it holds.
 */
@Component
class NeedToKnow implements HandlerInterceptor, WebMvcConfigurer {

  private final MaySee sight;
  private final Purposes purposes;
  private final Practice practice;
  private final AuditLog log;

  NeedToKnow(MaySee sight, Purposes purposes, Practice practice, AuditLog log) {
    this.sight = sight;
    this.purposes = purposes;
    this.practice = practice;
    this.log = log;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/records/**", "/api/**")
        .excludePathPatterns("/records/*/break-glass");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var named = record(request);
    if (named.isEmpty()) {
      return true;
    }
    return switch (sight.of(named.get())) {
      case Sight.Nothing _ -> true;
      case Sight.Seen(var type) -> isOfficial(type) || hasPurpose(request, response);
      case Sight.Hidden(var type) -> refuse(named.get(), type, request, response);
    };
  }

  private boolean hasPurpose(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!purposes.isMissing(request)) {
      return true;
    }
    if (isPage(request)) {
      var next = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
      response.sendRedirect("/purpose?next=" + next);
      return false;
    }
    throw new NotAllowed(
        new Decision.Refused(
            "You have not said what you look at this record for.",
            "Choose a purpose first, then ask for the record again."));
  }

  private boolean refuse(
      RecordId id, Code type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    log.refused(
        id.value(),
        type.value(),
        request.getMethod()
            + " "
            + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    if (isPage(request)) {
      response.sendRedirect("/records/" + id + "/break-glass");
      return false;
    }
    throw new NotAllowed(
        new Decision.Refused(
            "This record is for those who need to know.",
            "Ask your supervisor, or the person who keeps the record."));
  }

  private boolean isOfficial(Code type) {
    return Optional.ofNullable(practice.records().get(type))
        .filter(definition -> definition.isOfficial())
        .isPresent();
  }

  private static boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/");
  }

  private static Optional<RecordId> record(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get("id") instanceof String text) {
      try {
        return Optional.of(new RecordId(UUID.fromString(text)));
      } catch (IllegalArgumentException notAnId) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
