package org.invicta.app.reports.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.invicta.app.pdf.WritePdf;
import org.invicta.app.reports.BoardPack;
import org.invicta.app.reports.PackFile;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** Writes a report in its forms. All of them come from one template and hold the same pictures. */
@Component
public class WritePack {

  /** The name of the page of a published report. */
  public static final String PAGE = "report.html";

  /** The name of the style sheet of a published report. */
  public static final String STYLES = "report.css";

  /** The name of the PDF of a published report. */
  public static final String PDF = "report.pdf";

  /** The name of the list of what was published. */
  public static final String MANIFEST = "manifest.json";

  private static final String HTML_TYPE = "text/html;charset=UTF-8";
  private static final String SVG_TYPE = "image/svg+xml";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.invicta.pages");
  private final QuarterChart chart = new QuarterChart();
  private final WritePdf pdf = new WritePdf();

  /** Files that stand alone: the page, the PDF and the list of both, named after board and quarter. */
  public List<PackFile> alone(BoardPack pack) {
    var embedded = embedded(charts(pack));
    var page =
        PackFile.of(
            pack.fileName() + ".html",
            HTML_TYPE,
            html(pack, new Look(Optional.empty(), styles(), embedded, false)));
    return listed(
        pack,
        pack.fileName() + ".json",
        List.of(page, pdf(pack, pack.fileName() + ".pdf", embedded)));
  }

  /**
   * Files that a server shows: pictures and styles are files of their own, as its content policy asks.
   *
   * @param address where a file with a name will be served
   */
  public List<PackFile> served(BoardPack pack, UnaryOperator<String> address) {
    var charts = charts(pack);
    var files = new ArrayList<>(pageFiles(pack, charts, address));
    files.add(pdf(pack, PDF, embedded(charts)));
    return listed(pack, MANIFEST, files);
  }

  /** The same without the PDF and the list, for a look at what would be published. */
  public List<PackFile> preview(BoardPack pack, UnaryOperator<String> address) {
    return pageFiles(pack, charts(pack), address);
  }

  private List<PackFile> pageFiles(
      BoardPack pack, Map<Code, String> charts, UnaryOperator<String> address) {
    var files = new ArrayList<PackFile>();
    var addresses = new LinkedHashMap<Code, String>();
    charts.forEach(
        (measure, svg) -> {
          var name = "chart-" + measure + ".svg";
          addresses.put(measure, address.apply(name));
          files.add(PackFile.of(name, SVG_TYPE, svg));
        });
    var look = new Look(Optional.of(address.apply(STYLES)), "", addresses, false);
    files.add(PackFile.of(PAGE, HTML_TYPE, html(pack, look)));
    files.add(PackFile.of(STYLES, "text/css;charset=UTF-8", styles()));
    return files;
  }

  private PackFile pdf(BoardPack pack, String name, Map<Code, String> charts) {
    var source = html(pack, new Look(Optional.empty(), styles(), charts, true));
    return PackFile.of(name, "application/pdf", pdf.write(source, pack.knownAt()));
  }

  private static List<PackFile> listed(BoardPack pack, String name, List<PackFile> files) {
    var all = new ArrayList<>(files);
    all.add(PackFile.of(name, "application/json", Manifest.of(pack, files)));
    return List.copyOf(all);
  }

  private String html(BoardPack pack, Look look) {
    var output = new StringOutput();
    templates.render("reports/document.jte", Map.of("pack", pack, "look", look), output);
    return output.toString();
  }

  private Map<Code, String> charts(BoardPack pack) {
    var charts = new LinkedHashMap<Code, String>();
    pack.measures().forEach(section -> charts.put(section.measure().code(), chart.draw(section)));
    return charts;
  }

  private static Map<Code, String> embedded(Map<Code, String> charts) {
    var embedded = new LinkedHashMap<Code, String>();
    charts.forEach(
        (measure, svg) ->
            embedded.put(
                measure,
                "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8))));
    return embedded;
  }

  private static String styles() {
    try (InputStream styles =
        Optional.ofNullable(WritePack.class.getResourceAsStream("/reports/report.css"))
            .orElseThrow()) {
      return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
