package org.invicta.app.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/**
 * Splits one line into its values. Files are split line by line, and no value may run over the end of a line, so that one broken
 * quote costs one line and not the rest of the file.
 */
public final class SplitLine {

  private static final String NEXT_LINE = "\n\u0000";

  private final CsvReader.CsvReaderBuilder reader =
      CsvReader.builder().maxBufferSize(TextScan.LONGEST_LINE * 2);

  /** The values of a line; none when a quote is broken. The line may not be blank. */
  public List<String> values(String line) {
    try {
      if (line.indexOf('"') < 0) {
        return reader.ofSingleCsvRecord(line).getFields();
      }
      // an open quote swallows what follows it
      var values = reader.ofSingleCsvRecord(line + NEXT_LINE).getFields();
      return values.getLast().endsWith(NEXT_LINE) ? List.of() : values;
    } catch (CsvParseException broken) {
      return List.of();
    }
  }
}
