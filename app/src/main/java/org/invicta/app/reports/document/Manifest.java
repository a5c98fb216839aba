package org.invicta.app.reports.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.app.reports.BoardPack;
import org.invicta.app.reports.MeasureSection;
import org.invicta.app.reports.PackFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists the files of a report with their digests, for programs and for whoever wants to check them. */
final class Manifest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Manifest() {}

  static String of(BoardPack pack, List<PackFile> files) {
    var lines = new LinkedHashMap<String, Object>();
    lines.put("board", pack.board().code().value());
    lines.put("title", pack.title());
    lines.put("quarter", pack.quarter().text());
    lines.put("quarterInWords", pack.quarter().words());
    lines.put("knownAt", pack.knownAt().toString());
    lines.put("trueAt", pack.trueAt().toString());
    pack.edition().ifPresent(edition -> lines.put("edition", edition));
    lines.put("synthetic", pack.circumstances().synthetic());
    lines.put("definitionsSha256", pack.circumstances().definitions());
    lines.put("actions", pack.actions());
    lines.put("overdue", pack.overdue().size());
    lines.put("measures", pack.measures().stream().map(Manifest::measure).toList());
    lines.put("files", files.stream().map(Manifest::file).toList());
    return JSON.writeValueAsString(lines) + "\n";
  }

  private static Map<String, Object> measure(MeasureSection section) {
    var quarters = new LinkedHashMap<String, String>();
    section.quarters().forEach(one -> quarters.put(one.quarter().text(), one.text()));
    var lines = new LinkedHashMap<String, Object>();
    lines.put("measure", section.measure().code().value());
    lines.put("quarters", quarters);
    return lines;
  }

  private static Map<String, Object> file(PackFile file) {
    var lines = new LinkedHashMap<String, Object>();
    lines.put("name", file.name());
    lines.put("mediaType", file.mediaType());
    lines.put("bytes", file.bytes().length());
    lines.put("sha256", file.digest());
    return lines;
  }
}
