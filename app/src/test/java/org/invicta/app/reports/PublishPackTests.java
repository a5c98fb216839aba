package org.invicta.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.invicta.app.access.SignedIn;
import org.invicta.app.governance.ActionRef;
import org.invicta.app.governance.PostUpdate;
import org.invicta.app.governance.Posted;
import org.invicta.app.governance.Update;
import org.invicta.app.reports.PackRequest.Wanted;
import org.invicta.app.reports.PublishPack.Outcome;
import org.invicta.app.reports.document.WritePack;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
@SpringBootTest(properties = "invicta.practice=${invicta.root:..}/practice")
class PublishPackTests {

  private static final String BOARD = "programme-board";
  private static final Instant IN_JUNE = Instant.parse("2024-06-10T09:00:00Z");

  private final PackRequest request;
  private final ComposePack compose;
  private final WritePack write;
  private final PublishPack publish;
  private final PublishedPacks published;
  private final PostUpdate post;
  private final JdbcClient sql;
  private final Practice practice;

  PublishPackTests(
      @Autowired PackRequest request,
      @Autowired ComposePack compose,
      @Autowired WritePack write,
      @Autowired PublishPack publish,
      @Autowired PublishedPacks published,
      @Autowired PostUpdate post,
      @Autowired JdbcClient sql,
      @Autowired Practice practice) {
    this.request = request;
    this.compose = compose;
    this.write = write;
    this.publish = publish;
    this.published = published;
    this.post = post;
    this.sql = sql;
    this.practice = practice;
  }

  @Test
  void whatIsPublishedStaysWhenTheDataChanges() {
    var wanted = request.read(BOARD, "2024/25-Q1", "");
    var pack = done(publish(wanted, 1, "secretary"));
    var before = files(pack);

    assertThat(post.post(action(7), update(Status.RED, 0), manager(), IN_JUNE))
        .isEqualTo(new Posted.Done(1));

    assertThat(files(pack)).isEqualTo(before);
    assertThat(page(compose.compose(wanted, OptionalInt.of(1)), pack)).isEqualTo(before.getFirst());
    var later = compose.compose(request.read(BOARD, "2024/25-Q1", ""), OptionalInt.of(2));
    assertThat(line(later, 7).status()).isEqualTo("Red");
    assertThat(line(later, 7).change()).isEqualTo("First report");
  }

  @Test
  void saysHowAStatusMovedFromOneQuarterToTheNext() {
    post.post(action(9), update(Status.AMBER, 0), manager(), IN_JUNE);
    post.post(action(9), update(Status.GREEN, 1), manager(), Instant.parse("2024-09-02T09:00:00Z"));

    assertThat(line(composed("2024/25-Q1"), 9).status()).isEqualTo("Amber");
    assertThat(line(composed("2024/25-Q2"), 9).change()).isEqualTo("Was amber");
    assertThat(line(composed("2024/25-Q3"), 9).change()).isEqualTo("No new report");
    assertThat(line(composed("2023/24-Q4"), 9).change()).isEqualTo("No report");
  }

  @Test
  void aQuarterWithoutAnyRecordHasNoDataAndNotNought() {
    var measure = composed("2024/25-Q1").measures().getFirst();

    assertThat(measure.quarters()).hasSize(MeasureSections.QUARTERS);
    assertThat(measure.quarters()).allMatch(one -> one.figure().isEmpty());
  }

  @Test
  void thePdfShowsAllActionsOfThePlan() throws IOException {
    var pack = done(publish(request.read(BOARD, "2023/24-Q2", ""), 1, "secretary"));
    var pdf = file(pack, WritePack.PDF);
    try (var document = Loader.loadPDF(pdf.bytes().copy())) {
      var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
      var actions =
          Optional.ofNullable(practice.strategies().get(new Code("cyp-2011")))
              .orElseThrow()
              .actions();
      assertThat(actions).hasSize(23);
      assertThat(actions)
          .allSatisfy(
              action ->
                  assertThat(text)
                      .contains((action.number() + action.deliverable()).replaceAll("\\s+", "")));
    }
  }

  @Test
  void twoWhoPublishAtOncePublishOnce() throws Exception {
    var wanted = request.read(BOARD, "2023/24-Q3", "");
    var start = new CyclicBarrier(2);
    var outcomes = new ArrayList<Outcome>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Outcome> pressing =
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return publish(wanted, 1, "secretary-" + Thread.currentThread().threadId());
          };
      for (var result : threads.invokeAll(List.of(pressing, pressing), 120, TimeUnit.SECONDS)) {
        outcomes.add(result.get());
      }
    }

    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Outcome.AlreadyThere.class::isInstance).hasSize(1);
    assertThat(published.last(new Code(BOARD), wanted.quarter()).orElseThrow().edition())
        .isEqualTo(1);
  }

  @Test
  void aCorrectionIsAnotherEdition() {
    var wanted = request.read(BOARD, "2023/24-Q4", "");
    done(publish(wanted, 1, "secretary"));

    assertThat(publish(wanted, 1, "another")).isInstanceOf(Outcome.AlreadyThere.class);
    assertThat(done(publish(wanted, 2, "another")).href()).endsWith("/reports/2023-24-Q4/2");
  }

  @Test
  void theDatabaseRefusesToChangeWhatIsPublished() {
    done(publish(request.read(BOARD, "2022/23-Q1", ""), 1, "secretary"));

    for (var change :
        List.of(
            "update reports.pack_file set bytes = ''",
            "delete from reports.pack_file",
            "truncate reports.published_pack cascade",
            "update reports.published_pack set published_by = 'me'")) {
      assertThatThrownBy(() -> sql.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void onlyTheSecretaryAndTheManagerOfTheStrategyPublish() {
    var wanted = request.read(BOARD, "2022/23-Q2", "");

    assertThat(publish.publish(wanted, 1, officer("somebody", "analyst"), write::served))
        .isInstanceOf(Outcome.NotYours.class);
    assertThat(published.last(new Code(BOARD), wanted.quarter())).isEmpty();
  }

  @Test
  void aBoardWithoutMeasuresHasAReport() {
    for (var board : practice.boards().keySet()) {
      var pack =
          compose.compose(request.read(board.value(), "2024/25-Q1", ""), OptionalInt.empty());
      assertThat(write.preview(pack, name -> name)).isNotEmpty();
    }
  }

  private BoardPack composed(String quarter) {
    return compose.compose(request.read(BOARD, quarter, ""), OptionalInt.empty());
  }

  private static StrategySection.ActionLine line(BoardPack pack, int number) {
    return pack.strategies().getFirst().actions().get(number - 1);
  }

  private Outcome publish(Wanted wanted, int edition, String officer) {
    return publish.publish(wanted, edition, officer(officer, "board-secretary"), write::served);
  }

  private static PublishedPack done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).pack();
  }

  private List<PackFile> files(PublishedPack pack) {
    return List.of(
        file(pack, WritePack.PAGE),
        file(pack, WritePack.STYLES),
        file(pack, WritePack.PDF),
        file(pack, WritePack.MANIFEST),
        file(pack, "chart-children-ksi.svg"));
  }

  private PackFile file(PublishedPack pack, String name) {
    return published.file(pack.board(), pack.quarter(), pack.edition(), name).orElseThrow();
  }

  private PackFile page(BoardPack pack, PublishedPack as) {
    return write.preview(pack, name -> as.href() + "/" + name).stream()
        .filter(file -> file.name().equals(WritePack.PAGE))
        .findFirst()
        .orElseThrow();
  }

  private static ActionRef action(int number) {
    return new ActionRef(new Code("cyp-2011"), number);
  }

  private static Update update(Status status, int basedOn) {
    return new Update(status, "The work has begun", "", "", Quarters.at(IN_JUNE), basedOn);
  }

  private static SignedIn manager() {
    return officer("manager", "strategy-manager");
  }

  private static SignedIn officer(String code, String role) {
    return new SignedIn(new Code(code), "A Person", List.of(), Set.of(new Code(role)), "Unit");
  }
}
