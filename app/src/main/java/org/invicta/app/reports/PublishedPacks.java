package org.invicta.app.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.measure.Asked.Understood;
import org.invicta.engine.measure.Period;
import org.invicta.engine.measure.Period.FinancialQuarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published board reports: bytes that stay as they are. */
@Component
public class PublishedPacks {

  private static final String COLUMNS =
      "board, quarter, edition, known_at, published_at, published_by, definitions";

  private final JdbcClient jdbc;

  PublishedPacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The publications of a board, the newest first. */
  public List<PublishedPack> of(Code board) {
    return jdbc.sql(
            """
            select %s from reports.published_pack
             where board = :board
             order by quarter desc, edition desc
            """
                .formatted(COLUMNS))
        .param("board", board.value())
        .query(PublishedPacks::pack)
        .list();
  }

  /** The last publication of a quarter, if there is one. */
  public Optional<PublishedPack> last(Code board, FinancialQuarter quarter) {
    return of(board).stream().filter(pack -> pack.quarter().equals(quarter)).findFirst();
  }

  /**
   * A file of a publication.
   *
   * @throws IllegalStateException if the bytes are not those that were published
   */
  public Optional<PackFile> file(Code board, FinancialQuarter quarter, int edition, String name) {
    return jdbc.sql(
            """
            select media_type, bytes, digest from reports.pack_file
             where board = :board and quarter = :quarter and edition = :edition and name = :name
            """)
        .param("board", board.value())
        .param("quarter", quarter.text())
        .param("edition", edition)
        .param("name", name)
        .query((row, index) -> intact(name, row))
        .optional();
  }

  /** Keeps a publication. False, and nothing is kept, when one of this number is there already. */
  boolean keep(BoardPack pack, PublishedPack published, List<PackFile> files) {
    var kept =
        jdbc.sql(
                """
                insert into reports.published_pack
                  (board, quarter, edition, known_at, true_at, published_at, published_by, definitions, synthetic)
                values (:board, :quarter, :edition, :knownAt, :trueAt, :publishedAt, :by, :definitions, :synthetic)
                on conflict do nothing
                """)
            .param("board", published.board().value())
            .param("quarter", published.quarter().text())
            .param("edition", published.edition())
            .param("knownAt", published.knownAt().atOffset(ZoneOffset.UTC))
            .param("trueAt", pack.trueAt().atOffset(ZoneOffset.UTC))
            .param("publishedAt", published.publishedAt().atOffset(ZoneOffset.UTC))
            .param("by", published.publishedBy())
            .param("definitions", published.definitions())
            .param("synthetic", pack.circumstances().synthetic())
            .update();
    if (kept == 0) {
      return false;
    }
    files.forEach(file -> keep(published, file));
    return true;
  }

  private void keep(PublishedPack published, PackFile file) {
    jdbc.sql(
            """
            insert into reports.pack_file (board, quarter, edition, name, media_type, digest, bytes)
            values (:board, :quarter, :edition, :name, :mediaType, :digest, :bytes)
            """)
        .param("board", published.board().value())
        .param("quarter", published.quarter().text())
        .param("edition", published.edition())
        .param("name", file.name())
        .param("mediaType", file.mediaType())
        .param("digest", file.digest())
        .param("bytes", file.bytes().copy())
        .update();
  }

  private static PackFile intact(String name, ResultSet row) throws SQLException {
    var file = PackFile.of(name, row.getString("media_type"), row.getBytes("bytes"));
    if (!file.digest().equals(row.getString("digest"))) {
      throw new IllegalStateException("A published file is not what was published: " + name);
    }
    return file;
  }

  private static PublishedPack pack(ResultSet row, int index) throws SQLException {
    return new PublishedPack(
        new Code(row.getString("board")),
        quarter(row.getString("quarter")),
        row.getInt("edition"),
        row.getObject("known_at", OffsetDateTime.class).toInstant(),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("published_by"),
        row.getString("definitions"));
  }

  private static FinancialQuarter quarter(String text) {
    if (Period.parse(text) instanceof Understood<Period>(FinancialQuarter quarter)) {
      return quarter;
    }
    throw new IllegalStateException("Not a financial quarter in the store: " + text);
  }
}
