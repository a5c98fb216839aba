package org.invicta.app.reports.web;

import org.invicta.app.reports.PackFile;
import org.invicta.app.reports.PublishedPacks;
import org.invicta.app.reports.Quarters;
import org.invicta.app.reports.document.WritePack;
import org.invicta.app.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Published reports, byte for byte. */
@Controller
class FrozenPages {

  private static final String ADDRESS =
      "/boards/{code}/reports/{quarter:\\d{4}-\\d{2}-Q[1-4]}/{edition:[1-9]\\d{0,3}}";

  private final Asking asking;
  private final PublishedPacks published;

  FrozenPages(Asking asking, PublishedPacks published) {
    this.asking = asking;
    this.published = published;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> page(
      @PathVariable String code, @PathVariable String quarter, @PathVariable int edition) {
    return answer(published(code, quarter, edition, WritePack.PAGE));
  }

  @GetMapping(ADDRESS + "/{file}")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @PathVariable String quarter,
      @PathVariable int edition,
      @PathVariable String file) {
    var found = published(code, quarter, edition, file);
    if (!found.name().equals(WritePack.PDF)) {
      return answer(found);
    }
    var name = "%s-%s-edition-%d.pdf".formatted(asking.board(code).code(), quarter, edition);
    return answer(found, ContentDisposition.attachment().filename(name).build());
  }

  static ResponseEntity<byte[]> answer(PackFile file) {
    return answer(file, ContentDisposition.inline().build());
  }

  private static ResponseEntity<byte[]> answer(PackFile file, ContentDisposition disposition) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(file.bytes().copy());
  }

  private PackFile published(String code, String quarter, int edition, String name) {
    return Quarters.ofAddress(quarter)
        .flatMap(one -> published.file(asking.board(code).code(), one, edition, name))
        .orElseThrow(() -> new NotFound("There is no published report with this number."));
  }
}
