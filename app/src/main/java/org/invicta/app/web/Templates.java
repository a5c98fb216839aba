package org.invicta.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the precompiled template of a view: {@code worklist/home} is {@code worklist/home.jte}. Comes before Spring's own
 * resolver, which would forward to a page that is not there; leaves redirects to it.
 */
@Component
class Templates implements ViewResolver, Ordered {

  private final TemplateEngine engine;
  private final Shells shells;
  private final FaultResolver faults;

  @Autowired
  Templates(Shells shells, FaultResolver faults) {
    this(
        shells,
        faults,
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.invicta.pages"));
  }

  Templates(Shells shells, FaultResolver faults, TemplateEngine engine) {
    this.engine = engine;
    this.shells = shells;
    this.faults = faults;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.indexOf(':') >= 0 || !engine.hasTemplate(name + ".jte")) {
      return null;
    }
    return new TemplateView(engine, name + ".jte", shells, faults);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
