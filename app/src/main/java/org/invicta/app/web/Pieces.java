package org.invicta.app.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pieces of pages: what a module shows on the page of another, from a template of its own. */
@Component
public final class Pieces {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.invicta.pages");

  /**
   * A piece, rendered where it is put.
   *
   * @param template the name of the template, such as {@code decisions/proposed}
   * @param parameters what the template is given, by name
   */
  public Content of(String template, Map<String, Object> parameters) {
    return output -> engine.render(template + ".jte", parameters, output);
  }
}
