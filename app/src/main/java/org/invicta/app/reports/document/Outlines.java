package org.invicta.app.reports.document;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.invicta.app.pdf.Typeface;

/** Draws words as the outlines of their letters, so that a picture looks the same wherever it is shown. */
final class Outlines {

  private final TrueTypeFont font;
  private final CmapLookup letters;

  Outlines(Typeface typeface) {
    try (var bytes = typeface.open()) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
      letters = font.getUnicodeCmapLookup();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How wide words are at a size, in the unit of the size. */
  double width(String words, double size) {
    return words
        .codePoints()
        .mapToDouble(letter -> advance(letters.getGlyphId(letter)) * scale(size))
        .sum();
  }

  /** The path of words whose base line starts at a point, as the {@code d} of an SVG path. */
  String path(String words, double x, double y, double size) {
    var path = new StringBuilder();
    var at = x;
    for (var letter : words.codePoints().toArray()) {
      var glyph = letters.getGlyphId(letter);
      append(path, glyph, at, y, scale(size));
      at += advance(glyph) * scale(size);
    }
    return path.toString().strip();
  }

  private void append(StringBuilder path, int glyph, double x, double y, double scale) {
    try {
      var data = font.getGlyph().getGlyph(glyph);
      if (data == null) {
        return;
      }
      var points = new double[6];
      for (var step = data.getPath().getPathIterator(null); !step.isDone(); step.next()) {
        var kind = step.currentSegment(points);
        path.append(letter(kind));
        for (var index = 0; index < count(kind); index += 2) {
          path.append(
              String.format(
                  Locale.ROOT,
                  "%.1f %.1f ",
                  x + points[index] * scale,
                  y - points[index + 1] * scale));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static char letter(int kind) {
    return switch (kind) {
      case PathIterator.SEG_MOVETO -> 'M';
      case PathIterator.SEG_LINETO -> 'L';
      case PathIterator.SEG_QUADTO -> 'Q';
      case PathIterator.SEG_CUBICTO -> 'C';
      case PathIterator.SEG_CLOSE -> 'Z';
      default -> throw new IllegalArgumentException("No such segment: " + kind);
    };
  }

  private static int count(int kind) {
    return switch (kind) {
      case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
      case PathIterator.SEG_QUADTO -> 4;
      case PathIterator.SEG_CUBICTO -> 6;
      default -> 0;
    };
  }

  private double advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private double scale(double size) {
    try {
      return size / font.getUnitsPerEm();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
