package org.invicta.app.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/** Writes a page as PDF for everybody: tagged as PDF/UA-1 asks, and to be kept as PDF/A-3a asks. */
public final class WritePdf {

  static {
    XRLog.setLoggingEnabled(false);
  }

  /**
   * Writes a page.
   *
   * @param html well-formed as XML, with everything it refers to inside
   * @param madeAt the instant the file gives for its making
   */
  public byte[] write(String html, Instant madeAt) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    for (var typeface : Typeface.values()) {
      FSSupplier<InputStream> font = typeface::open;
      builder.useFont(font, Typeface.FAMILY, typeface.weight(), FontStyle.NORMAL, true);
    }
    builder.withProducer("Invicta");
    builder.withHtmlContent(html, null);
    builder.toStream(bytes);
    try (var drawer = new BatikSVGDrawer()) {
      builder.useSVGDrawer(drawer);
      try (var renderer = builder.buildPdfRenderer()) {
        var made = GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC));
        var information = renderer.getPdfDocument().getDocumentInformation();
        information.setCreationDate(made);
        information.setModificationDate(made);
        renderer.layout();
        renderer.createPDF();
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return bytes.toByteArray();
  }
}
