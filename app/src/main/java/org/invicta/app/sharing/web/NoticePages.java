package org.invicta.app.sharing.web;

import org.invicta.app.access.SignedIn;
import org.invicta.app.sharing.Notices;
import org.invicta.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The notices of the person signed in. */
@Controller
class NoticePages {

  private static final int MOST = 100;

  private final Notices notices;

  NoticePages(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/notices")
  String list(SignedIn officer, Model model) {
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Notices").in(NoticeSection.CODE));
    model.addAttribute("notices", notices.of(officer, MOST));
    return "sharing/notices";
  }

  @PostMapping("/notices/read")
  String read(SignedIn officer) {
    notices.read(officer);
    return "redirect:/notices";
  }
}
