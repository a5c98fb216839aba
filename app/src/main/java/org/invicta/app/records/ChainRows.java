package org.invicta.app.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.ChainWalk.HeadRow;
import org.invicta.app.records.ChainWalk.Step;
import org.invicta.app.records.ChainWalk.VersionRow;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;

/**
 * Heads, versions and links side by side, each read once in the order of their keys: no join and no sorting, whatever their number.
 */
final class ChainRows implements AutoCloseable {

  private static final int FETCH = 2_000;

  private static final String HEADS =
      "select id, key, version, state, hash from record order by id";

  private static final String VERSIONS =
      """
      select record_id, version, type, definition_version, state, body::text as body, true_from, recorded_at, recorded_by,
        through, reason, move, undoes, previous_hash, hash
      from record_version order by record_id, version
      """;

  private static final String LINKS =
      """
      select record_id, role, kind, party_id, from_version, to_version
      from link order by record_id, role, party_id, from_version
      """;

  private final Rows heads;
  private final Rows versions;
  private final Rows links;
  private List<Link> linked = List.of();

  ChainRows(Connection connection) throws SQLException {
    heads = new Rows(connection, HEADS, "id");
    versions = new Rows(connection, VERSIONS, "record_id");
    links = new Rows(connection, LINKS, "record_id");
  }

  /** A link and the versions it holds for. */
  private record Link(Party party, int from, int to) {}

  /** Rows of one table, standing on the next one. */
  private static final class Rows implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet row;
    private final String column;
    private Optional<UUID> id;

    private Rows(Connection connection, String sql, String column) throws SQLException {
      this.column = column;
      statement = connection.prepareStatement(sql);
      statement.setFetchSize(FETCH);
      row = statement.executeQuery();
      id = read();
    }

    private Optional<UUID> read() throws SQLException {
      return row.next() ? Optional.of(row.getObject(column, UUID.class)) : Optional.empty();
    }

    private void next() throws SQLException {
      id = read();
    }

    private boolean isAt(UUID record) {
      return id.filter(record::equals).isPresent();
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }

  /**
   * The next version with the head of its record; a head without versions, or versions without a head, show as such. The head stays
   * in place until all its versions are read.
   */
  Optional<Step> next(Optional<Step> before) throws SQLException {
    if (before.isPresent() && !versions.isAt(before.get().record().value())) {
      leave(before.get());
    }
    var first = first();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var id = first.get();
    if (before.filter(step -> step.record().value().equals(id)).isEmpty()) {
      linked = links(id);
    }
    var head = heads.isAt(id) ? Optional.of(head()) : Optional.<HeadRow>empty();
    if (!versions.isAt(id)) {
      return Optional.of(new Step(new RecordId(id), head, Optional.empty()));
    }
    var version = version(new RecordId(id));
    versions.next();
    return Optional.of(new Step(new RecordId(id), head, Optional.of(version)));
  }

  private void leave(Step before) throws SQLException {
    if (heads.isAt(before.record().value())) {
      heads.next();
    }
  }

  private Optional<UUID> first() {
    if (heads.id.isEmpty() || versions.id.isEmpty()) {
      return heads.id.or(() -> versions.id);
    }
    return compare(heads.id.get(), versions.id.get()) <= 0 ? heads.id : versions.id;
  }

  private HeadRow head() throws SQLException {
    return new HeadRow(
        Optional.ofNullable(heads.row.getString("key")),
        heads.row.getInt("version"),
        heads.row.getString("state"),
        heads.row.getBytes("hash"));
  }

  private VersionRow version(RecordId id) throws SQLException {
    var row = versions.row;
    var number = row.getInt("version");
    var version =
        new Version(
            id,
            code(row.getString("type")),
            heads.isAt(id.value())
                ? Optional.ofNullable(heads.row.getString("key"))
                : Optional.empty(),
            number,
            row.getInt("definition_version"),
            code(row.getString("state")),
            CanonicalJson.write(CanonicalJson.read(row.getString("body"))),
            parties(number),
            Versions.instant(row, "true_from"),
            Versions.instant(row, "recorded_at"),
            new Provenance(
                row.getString("recorded_by"), row.getString("through"), row.getString("reason")),
            Optional.ofNullable(row.getString("move")).map(ChainRows::code),
            Optional.ofNullable(row.getObject("undoes", Integer.class)));
    return new VersionRow(version, row.getBytes("previous_hash"), row.getBytes("hash"));
  }

  /** A code; where somebody wrote what is none, one that no hash agrees with. */
  private static Code code(String text) {
    return new Code(Code.isCode(text) ? text : "not-a-code");
  }

  private List<Party> parties(int version) {
    return linked.stream()
        .filter(link -> link.from() <= version && version < link.to())
        .map(Link::party)
        .sorted()
        .toList();
  }

  private List<Link> links(UUID record) throws SQLException {
    while (links.id.isPresent() && compare(links.id.get(), record) < 0) {
      links.next();
    }
    if (!links.isAt(record)) {
      return List.of();
    }
    var found = new ArrayList<Link>();
    for (; links.isAt(record); links.next()) {
      var row = links.row;
      var to = row.getInt("to_version");
      found.add(
          new Link(
              new Party(
                  code(row.getString("role")),
                  PartyKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                  row.getObject("party_id", UUID.class)),
              row.getInt("from_version"),
              to == 0 ? Integer.MAX_VALUE : to));
    }
    return found;
  }

  /** As PostgreSQL orders them: byte by byte, without sign. */
  private static int compare(UUID one, UUID other) {
    var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  @Override
  public void close() throws SQLException {
    try (heads;
        versions;
        links) {
      linked = List.of();
    }
  }
}
