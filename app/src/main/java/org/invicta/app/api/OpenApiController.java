package org.invicta.app.api;

import java.util.Map;
import org.invicta.engine.definition.Practice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where programs find what they may ask. */
@RestController
class OpenApiController {

  private final Map<String, Object> document;

  OpenApiController(Practice practice) {
    document = OpenApi.of(practice);
  }

  @GetMapping("/api/openapi.json")
  Map<String, Object> document() {
    return document;
  }
}
