package org.invicta.app.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.invicta.app.reports.BoardPack;
import org.invicta.app.reports.PackFile;
import org.invicta.app.reports.SamplePacks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfForEverybodyTests {

  private static final WritePack WRITE = new WritePack();

  @BeforeAll
  static void getsTheValidatorReady() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void isTaggedForEverybodyAndForKeeping() throws IOException {
    var pdf = pdf(SamplePacks.full());
    var folder = Files.createDirectories(Path.of("target", "reports"));
    Files.write(folder.resolve("full.pdf"), pdf);

    assertThat(problems(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(problems(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  @Test
  void aBoardWithoutMeasuresOrActionsHasAReportToo() {
    assertThat(problems(pdf(SamplePacks.bare()), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void theValidatorRefusesAPdfWithoutTags() throws IOException {
    try (var document = Loader.loadPDF(pdf(SamplePacks.full()))) {
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.MARK_INFO);

      assertThat(problems(saved(document), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }
  }

  @Test
  void theValidatorRefusesAPictureWithoutWords() throws IOException {
    try (var document = Loader.loadPDF(pdf(SamplePacks.full()))) {
      var figures =
          document.getDocument().getXrefTable().keySet().stream()
              .map(key -> document.getDocument().getObjectFromPool(key))
              .map(COSObject::getObject)
              .filter(COSDictionary.class::isInstance)
              .map(COSDictionary.class::cast)
              .filter(tag -> COSName.getPDFName("Figure").equals(tag.getItem(COSName.S)))
              .toList();
      assertThat(figures).hasSize(1);
      figures.getFirst().removeItem(COSName.ALT);

      assertThat(problems(saved(document), PDFAFlavour.PDFUA_1))
          .anyMatch(problem -> problem.contains("7.3"));
    }
  }

  @Test
  void showsEveryActionWithItsNumberAndWords() throws IOException {
    var pack = SamplePacks.full();
    var text = text(pdf(pack));
    var actions =
        pack.strategies().stream().flatMap(section -> section.actions().stream()).toList();

    assertThat(actions).hasSize(23);
    for (var line : actions) {
      var action = line.now().action();
      assertThat(text).contains(squeezed(action.number() + action.deliverable()));
    }
  }

  @Test
  void saysSoWhereNoDataIsHeldAndNeverNought() throws IOException {
    var text = text(pdf(SamplePacks.full()));

    assertThat(text).contains(squeezed("July to September 2022 (2022/23-Q2) No data held"));
    assertThat(text).contains(squeezed("Northwick 12 9 No data held"));
  }

  @Test
  void hasATitleALanguageBookmarksAndItsOwnFonts() throws IOException {
    try (var document = Loader.loadPDF(pdf(SamplePacks.full()))) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo(SamplePacks.full().title());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(item -> Optional.ofNullable(item.getTitle()).orElse(""))
          .contains("Contents", "Summary", "Measures", "Overdue", "How this report was made");
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void theSameReportGivesTheSamePage() {
    assertThat(page(SamplePacks.full())).isEqualTo(page(SamplePacks.full()));
  }

  private static byte[] pdf(BoardPack pack) {
    return file(WRITE.alone(pack), ".pdf").bytes().copy();
  }

  private static String page(BoardPack pack) {
    return file(WRITE.alone(pack), ".html").digest();
  }

  static PackFile file(List<PackFile> files, String ending) {
    return files.stream().filter(file -> file.name().endsWith(ending)).findFirst().orElseThrow();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var pages =
          IntStream.rangeClosed(1, document.getNumberOfPages())
              .mapToObj(number -> textOf(document, number))
              .collect(Collectors.joining());
      return squeezed(pages);
    }
  }

  private static String textOf(PDDocument document, int number) {
    try {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      return stripper.getText(document);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Lines are broken where they fill a column: spaces say nothing. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static List<String> problems(byte[] pdf, PDFAFlavour flavour) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
          .distinct()
          .toList();
    } catch (Exception unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
