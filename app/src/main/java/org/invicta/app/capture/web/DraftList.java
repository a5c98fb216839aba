package org.invicta.app.capture.web;

import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody has begun and not sent, and what they threw away. */
@Controller
class DraftList {

  private final Drafts drafts;
  private final DraftRows rows;

  DraftList(Drafts drafts, DraftRows rows) {
    this.drafts = drafts;
    this.rows = rows;
  }

  @GetMapping("/drafts")
  String list(SignedIn officer, Model model) {
    var mine = officer.officer().value();
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Your drafts").in(CaptureSection.CODE).under(CaptureSection.CRUMB));
    model.addAttribute("drafts", rows.of(drafts.list(mine)));
    model.addAttribute("discarded", rows.of(drafts.discarded(mine)));
    model.addAttribute("days", drafts.kept().toDays());
    return "capture/drafts";
  }

  @PostMapping("/drafts/{id}/discard")
  String discard(@PathVariable String id, SignedIn officer, RedirectAttributes redirect) {
    drafts.discard(uuid(id), officer.officer().value());
    redirect.addFlashAttribute(
        Notice.FLASH, Notice.success("The draft was discarded. You can put it back below."));
    return "redirect:/drafts";
  }

  @PostMapping("/drafts/{id}/put-back")
  String putBack(@PathVariable String id, SignedIn officer, RedirectAttributes redirect) {
    drafts.putBack(uuid(id), officer.officer().value());
    redirect.addFlashAttribute(Notice.FLASH, Notice.success("The draft is back."));
    return "redirect:/drafts";
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("You have no such draft.");
    }
  }
}
