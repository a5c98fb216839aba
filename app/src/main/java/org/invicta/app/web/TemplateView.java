package org.invicta.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Renders one template. The page is complete before its first byte leaves, so that a fault half way down still gives a
 * clean error page and a form may begin a session.
 */
record TemplateView(TemplateEngine engine, String template, Shells shells, FaultResolver faults)
    implements View {

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var parameters = new HashMap<String, Object>();
    if (model != null) {
      parameters.putAll(model);
    }
    if (parameters.get(Page.ATTRIBUTE) instanceof Page page) {
      var notice = parameters.get(Notice.FLASH) instanceof Notice given ? given : null;
      parameters.put(Page.ATTRIBUTE, page.within(shells.around(request, notice)));
    }
    var output = new Utf8ByteOutput();
    try {
      engine.render(template, parameters, output);
    } catch (RuntimeException fault) {
      FaultResolver.send(request, response, faults.reportOf(fault));
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
