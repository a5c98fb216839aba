package org.invicta.app.capture.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.web.NotFound;
import org.invicta.engine.expression.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files, as downloads and never shown in a page. Each is reached by a record or draft that names it. */
@Controller
class FilePages {

  private final Attachments attachments;
  private final ReadRecords records;
  private final OpenJob jobs;

  FilePages(Attachments attachments, ReadRecords records, OpenJob jobs) {
    this.attachments = attachments;
    this.records = records;
    this.jobs = jobs;
  }

  @GetMapping("/records/{id}/files/{file}")
  ResponseEntity<byte[]> ofRecord(@PathVariable String id, @PathVariable String file) {
    var named =
        records.history(record(id)).stream().anyMatch(version -> names(version.body(), file));
    return named ? download(file) : missing();
  }

  @GetMapping("/drafts/{id}/files/{file}")
  ResponseEntity<byte[]> ofDraft(
      @PathVariable String id, @PathVariable String file, SignedIn officer) {
    var named =
        jobs.of(id, officer).filled().entries().typed().values().stream()
            .anyMatch(values -> values.contains(file));
    return named ? download(file) : missing();
  }

  private static RecordId record(String id) {
    try {
      return new RecordId(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("There is no such record.");
    }
  }

  private static <T> T missing() {
    throw new NotFound("There is no such file here.");
  }

  private static boolean names(Value value, String file) {
    return switch (value) {
      case Value.Text(var text) -> text.equals(file);
      case Value.Items(var items) -> items.stream().anyMatch(item -> names(item, file));
      case Value.Group(var members) ->
          members.values().stream().anyMatch(member -> names(member, file));
      case Value.Nothing _,
          Value.Number _,
          Value.Flag _,
          Value.Day _,
          Value.Moment _,
          Value.Span _ ->
          false;
    };
  }

  private ResponseEntity<byte[]> download(String file) {
    var contents = attachments.read(file).orElseGet(FilePages::missing);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(contents.file().name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header("Repr-Digest", "sha-256=:" + base64(contents.file().sha256()) + ":")
        .body(contents.bytes());
  }

  private static String base64(String hexadecimal) {
    return java.util.Base64.getEncoder()
        .encodeToString(java.util.HexFormat.of().parseHex(hexadecimal));
  }
}
