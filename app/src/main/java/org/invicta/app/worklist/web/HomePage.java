package org.invicta.app.worklist.web;

import java.util.Comparator;
import java.util.List;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.Page;
import org.invicta.app.web.Section;
import org.invicta.app.worklist.NeedsDoing;
import org.invicta.app.worklist.desk.Desks;
import org.invicta.app.worklist.desk.FindWork;
import org.invicta.engine.definition.Code;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what the person signed in needs to do, and where else to go. */
@Controller
class HomePage {

  static final Code HOME = new Code("home");

  private final ObjectProvider<NeedsDoing> sources;
  private final ObjectProvider<Section> sections;
  private final Desks desks;
  private final FindWork find;

  HomePage(
      ObjectProvider<NeedsDoing> sources,
      ObjectProvider<Section> sections,
      Desks desks,
      FindWork find) {
    this.sources = sources;
    this.sections = sections;
    this.desks = desks;
    this.find = find;
  }

  @GetMapping("/")
  String home(SignedIn officer, Model model) {
    var groups =
        sources
            .orderedStream()
            .map(source -> new TaskGroup(source.heading(), source.tasksOf(officer)))
            .filter(group -> !group.tasks().isEmpty())
            .toList();
    model.addAttribute(Page.ATTRIBUTE, Page.titled("What needs doing").in(HOME));
    model.addAttribute("groups", groups);
    model.addAttribute("desks", tiles(officer));
    model.addAttribute("elsewhere", elsewhere());
    return "worklist/home";
  }

  private List<DeskTile> tiles(SignedIn officer) {
    return desks.of(officer).stream()
        .map(
            desk ->
                new DeskTile(
                    desk.title(),
                    DrawDesk.href(desk),
                    desk.about(),
                    find.count(desks.everything(desk), officer).total()))
        .toList();
  }

  private List<Section> elsewhere() {
    return sections.stream()
        .filter(section -> !section.code().equals(HOME))
        .sorted(Comparator.comparingInt(Section::order))
        .toList();
  }
}
