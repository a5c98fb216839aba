package org.invicta.app.papers.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.papers.DrawUp;
import org.invicta.app.papers.Paper;
import org.invicta.app.pdf.WritePdf;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.Code;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A paper drawn up from a record, on a page and as PDF. */
@Controller
class PaperPages {

  private final ReadRecords records;
  private final DrawUp drawUp;
  private final WritePdf pdf = new WritePdf();
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.invicta.pages");

  PaperPages(ReadRecords records, DrawUp drawUp) {
    this.records = records;
    this.drawUp = drawUp;
  }

  @GetMapping("/records/{id}/papers/{paper}")
  String page(@PathVariable String id, @PathVariable String paper, Model model) {
    var drawn = paper(id, paper);
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled(drawn.definition().title())
            .under(new Crumb("Record", "/records/" + drawn.record().id().value())));
    model.addAttribute("paper", drawn);
    return "papers/page";
  }

  @GetMapping("/records/{id}/papers/{paper}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable String paper) {
    var drawn = paper(id, paper);
    var output = new StringOutput();
    templates.render("papers/document.jte", Map.of("paper", drawn, "styles", styles()), output);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(drawn.fileName()).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf.write(output.toString(), drawn.drawnUp()));
  }

  private Paper paper(String id, String paper) {
    return Optional.of(paper)
        .filter(Code::isCode)
        .flatMap(
            code ->
                record(id)
                    .flatMap(records::find)
                    .flatMap(record -> drawUp.of(new Code(code), record)))
        .orElseThrow(
            () ->
                new NotFound("There is no such paper, or it cannot be drawn up from this record."));
  }

  private static Optional<RecordId> record(String id) {
    try {
      return Optional.of(new RecordId(UUID.fromString(id)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static String styles() {
    try (InputStream styles =
        Optional.ofNullable(PaperPages.class.getResourceAsStream("/papers/paper.css"))
            .orElseThrow()) {
      return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
