package org.invicta.app.capture.web;

import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.form.Picking.Candidate;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PartyKind;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Suggests people, places and organisations while somebody types. The words come in the body of the request, never in an address; what is
 * found is what this reader may see, and that they looked is in the log.
 */
@Controller
class LookFor {

  /** Fewer letters would find half of everybody. */
  private static final int LEAST = 2;

  private final OpenJob jobs;
  private final ShowForm show;

  LookFor(OpenJob jobs, ShowForm show) {
    this.jobs = jobs;
    this.show = show;
  }

  @PostMapping(value = "/drafts/{id}/{key}", params = "do=look")
  ResponseEntity<List<Candidate>> look(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam String input,
      @RequestParam String words,
      SignedIn officer) {
    var job = jobs.of(id, officer);
    var is = kind(DraftPages.page(job, key), input);
    var found =
        is.filter(_ -> words.strip().length() >= LEAST)
            .map(kind -> show.known(job).look(kind, words))
            .orElse(List.of());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
  }

  /** What an input of the page takes; nothing where the page has no such input. */
  private static Optional<PartyKind> kind(PlannedPage page, String input) {
    var role =
        page.roles().stream()
            .filter(one -> Roles.input(one).equals(input))
            .map(one -> one.is())
            .findFirst();
    return role.or(
        () ->
            page.parts().stream()
                .flatMap(
                    part ->
                        java.util.stream.Stream.concat(part.fields().stream(), part.item().stream())
                            .flatMap(
                                field -> kind(part.section().code() + ".", field, input).stream()))
                .findFirst());
  }

  private static Optional<PartyKind> kind(String prefix, Field field, String input) {
    return switch (field.kind()) {
      case FieldKind.Party(var is) when input.equals(prefix + field.code()) -> Optional.of(is);
      case FieldKind.Group group ->
          group.fields().stream()
              .filter(one -> one.kind() instanceof FieldKind.Party)
              .filter(
                  one ->
                      input.startsWith(prefix + field.code() + ".")
                          && input.endsWith("." + one.code()))
              .map(one -> ((FieldKind.Party) one.kind()).is())
              .findFirst();
      default -> Optional.empty();
    };
  }
}
