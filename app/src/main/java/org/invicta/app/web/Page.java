package org.invicta.app.web;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells the layout: put it in the model as {@code page} and hand it to {@code layout/page.jte}. The shell (who
 * is signed in, navigation, form token) is added while the page is rendered.
 */
public final class Page {

  /** The name of the model attribute. */
  public static final String ATTRIBUTE = "page";

  private static final Code NO_SECTION = new Code("none");

  private final String title;
  private final Code section;
  private final List<Crumb> crumbs;
  private final List<FieldProblem> problems;
  private final boolean exit;
  private final @Nullable Shell shell;

  private Page(
      String title,
      Code section,
      List<Crumb> crumbs,
      List<FieldProblem> problems,
      boolean exit,
      @Nullable Shell shell) {
    this.title = title;
    this.section = section;
    this.crumbs = List.copyOf(crumbs);
    this.problems = List.copyOf(problems);
    this.exit = exit;
    this.shell = shell;
  }

  /** A page with a title: the words of its heading, unlike those of any other page. */
  public static Page titled(String title) {
    return new Page(title, NO_SECTION, List.of(), List.of(), false, null);
  }

  /** The part of the service the page belongs to, by the code of a {@link Section}. */
  public Page in(Code part) {
    return new Page(title, part, crumbs, problems, exit, shell);
  }

  /** The pages above this one, from the top; home comes first without being named. */
  public Page under(Crumb... above) {
    return new Page(title, section, List.of(above), problems, exit, shell);
  }

  /** What is wrong with the form: shown at the top and beside each field. */
  public Page with(List<FieldProblem> found) {
    return new Page(title, section, crumbs, found, exit, shell);
  }

  /** For public pages: shows the button that leaves the site quickly. */
  public Page withExit() {
    return new Page(title, section, crumbs, problems, true, shell);
  }

  Page within(Shell around) {
    return new Page(title, section, crumbs, problems, exit, around);
  }

  public String title() {
    return title;
  }

  public Code section() {
    return section;
  }

  public List<Crumb> crumbs() {
    return crumbs;
  }

  public List<FieldProblem> problems() {
    return problems;
  }

  public boolean hasExit() {
    return exit;
  }

  /** The message for a field, if something is wrong with it. */
  public Optional<String> problemOf(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FieldProblem::message)
        .findFirst();
  }

  /** What stands around the page. */
  public Shell shell() {
    if (shell == null) {
      throw new IllegalStateException("The page is not being rendered");
    }
    return shell;
  }
}
