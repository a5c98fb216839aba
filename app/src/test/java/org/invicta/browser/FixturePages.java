package org.invicta.browser;

import java.util.Map;
import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;
import org.invicta.app.access.Decision;
import org.invicta.app.web.ChangedMeanwhile;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Addresses that exist in the tests alone, to reach every kind of answer. */
@Controller
class FixturePages {

  @GetMapping({"/fixture/not-found", "/api/fixture/not-found"})
  String notFound() {
    throw new NotFound("There is no strategy with this code.");
  }

  @GetMapping({"/fixture/not-allowed", "/api/fixture/not-allowed"})
  String notAllowed() {
    throw new NotAllowed(
        new Decision.Refused(
            "Only the owner of an action may post an update.", "Ask the project manager."));
  }

  @GetMapping({"/fixture/changed", "/api/fixture/changed"})
  String changed() {
    throw new ChangedMeanwhile("Action 12");
  }

  @GetMapping({"/fixture/broken", "/api/fixture/broken"})
  String broken() {
    throw new IllegalStateException("Jade Whitcombe, born 3 May 2012");
  }

  @GetMapping({"/fixture/refused", "/api/fixture/refused"})
  String refused() {
    throw new Refused(Fault.COMMAND, "M002", "2024/26 is not a period.", "Name one, such as 2024.");
  }

  @GetMapping("/fixture/number")
  @ResponseBody
  Map<String, Integer> number(@RequestParam int number) {
    return Map.of("number", number);
  }

  @PostMapping("/fixture/number")
  String posted() {
    return "redirect:/";
  }
}
