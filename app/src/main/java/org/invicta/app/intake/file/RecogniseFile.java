package org.invicta.app.intake.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says what kind of file one is by its columns. */
public final class RecogniseFile {

  private static final int ENOUGH = 3;

  private final List<Layout> layouts;

  /** All layouts that some importer takes. */
  public RecogniseFile(List<Layout> layouts) {
    this.layouts = List.copyOf(layouts);
  }

  /**
   * The columns of a file, with the layout they show.
   *
   * @throws org.invicta.app.Refused I004 when it is no file that can be imported, I005 when it is one but lacks columns
   */
  public Columns recognise(Fingerprint file) {
    try (var table = TableFile.open(file)) {
      var header = table.header();
      return layouts.stream()
          .filter(layout -> layout.fits(header))
          .max(Comparator.comparingInt(Layout::required))
          .map(layout -> new Columns(layout, header))
          .orElseThrow(() -> notRecognised(file, header));
    }
  }

  private org.invicta.app.Refused notRecognised(Fingerprint file, Header header) {
    return layouts.stream()
        .filter(layout -> looksLike(layout, header))
        .max(Comparator.comparingLong(layout -> layout.found(header)))
        .map(
            layout ->
                FileRefusals.missingColumns(
                    file.path(),
                    layout.title(),
                    layout.missing(header).stream()
                        .map(column -> column.names().getFirst())
                        .toList()))
        .orElseGet(() -> FileRefusals.unknownFile(file.path(), header.names(), accepted()));
  }

  private static boolean looksLike(Layout layout, Header header) {
    int lacking = layout.missing(header).size();
    return lacking * 2 <= layout.required() && layout.found(header) >= ENOUGH;
  }

  private String accepted() {
    return layouts.stream()
        .map(layout -> layout.title() + " (import " + layout.importer() + ")")
        .collect(Collectors.joining("; "));
  }
}
