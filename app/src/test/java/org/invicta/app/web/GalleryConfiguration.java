package org.invicta.app.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/**
 * A page with every component, for the tests alone: {@code /fixture/gallery}, and the same with everything entered wrongly:
 * {@code /fixture/gallery-with-problems}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class GalleryConfiguration {

  @Bean("/fixture/gallery")
  Controller gallery(Shells shells, FaultResolver faults) {
    return showing(
        Page.titled("Component gallery").under(new Crumb("Tests", "/fixture")), shells, faults);
  }

  @Bean("/fixture/gallery-with-problems")
  Controller galleryWithProblems(Shells shells, FaultResolver faults) {
    var problems =
        List.of(
            new FieldProblem("deliverable", "Enter what is to be delivered"),
            new FieldProblem("reason", "Enter a reason"),
            new FieldProblem("status", "Choose a status"),
            new FieldProblem("shared-with", "Choose who it was shared with"),
            new FieldProblem("district", "Choose a district"),
            new FieldProblem("due", "Enter a date that exists, such as 27 3 2025"));
    return showing(Page.titled("Component gallery").with(problems).withExit(), shells, faults);
  }

  private static Controller showing(Page page, Shells shells, FaultResolver faults) {
    var view = new TemplateView(engine(), "gallery.jte", shells, faults);
    return (request, response) ->
        new ModelAndView(
            view,
            Map.of(
                Page.ATTRIBUTE,
                page,
                Notice.FLASH,
                Notice.success("The update was saved."),
                "table",
                table()));
  }

  private static Table table() {
    return Table.of(
            "actions",
            "Actions of the strategy",
            Table.Column.number("Number").sortedBy("?sort=-number", Table.Order.UP),
            Table.Column.text("Deliverable").sortedBy("?sort=deliverable", Table.Order.NONE),
            Table.Column.text("Status"),
            Table.Column.number("Updates"))
        .row(
            Table.Cell.text("1"),
            Table.Cell.link("Establish a programme board", "/fixture/gallery"),
            Table.Cell.tag("Green", TagColour.GREEN),
            Table.Cell.text("12"))
        .row(
            Table.Cell.text("2"),
            Table.Cell.link("Agree measures with every division", "/fixture/gallery"),
            Table.Cell.tag("Overdue", TagColour.RED),
            Table.Cell.text("3"));
  }

  private static TemplateEngine engine() {
    var module = Path.of(System.getProperty("basedir", "."));
    return TemplateEngine.create(
        new FirstOf(
            new DirectoryCodeResolver(module.resolve("src/test/jte")),
            new DirectoryCodeResolver(module.resolve("src/main/jte"))),
        module.resolve("target/jte-test"),
        ContentType.Html,
        GalleryConfiguration.class.getClassLoader(),
        "org.invicta.gallery");
  }

  /** Templates of the tests beside those of the application. */
  private record FirstOf(DirectoryCodeResolver tests, DirectoryCodeResolver application)
      implements CodeResolver {

    @Override
    public @Nullable String resolve(String name) {
      return holderOf(name).resolve(name);
    }

    @Override
    public long getLastModified(String name) {
      return holderOf(name).getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      return tests.resolveAllTemplateNames();
    }

    @Override
    public boolean exists(String name) {
      return tests.exists(name) || application.exists(name);
    }

    private CodeResolver holderOf(String name) {
      return tests.exists(name) ? tests : application;
    }
  }
}
