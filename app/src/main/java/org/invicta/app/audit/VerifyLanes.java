package org.invicta.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.store.OwnerStore;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Works out the hash of every entry of the log again, here and not in the database, and tells where one is not as it was written. */
@Component
public final class VerifyLanes {

  private static final int FETCH = 2_000;
  private static final byte[] START = new byte[0];

  private final OwnerStore owner;

  VerifyLanes(OwnerStore owner) {
    this.owner = owner;
  }

  /**
   * Where the first broken lane breaks.
   *
   * @param number the entry in the lane
   * @param what what is wrong, in plain words
   */
  public record Broken(int lane, long number, String what) {}

  /**
   * What was found.
   *
   * @param entries how many entries were looked at
   * @param broken the first that is not as it was written; empty when all are
   */
  public record Verified(long entries, Optional<Broken> broken) {}

  private record Head(long number, byte[] hash) {}

  /** Looks at everything as it stands at this moment, up to the first break. Memory stays flat. */
  public Verified verify() {
    try (var connection = owner.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return walk(connection, heads(connection));
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new UncategorizedSQLException("Verifying the log", null, failure);
    }
  }

  private static Map<Integer, Head> heads(Connection connection) throws SQLException {
    var heads = new HashMap<Integer, Head>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select lane, number, hash from audit.lane")) {
      while (row.next()) {
        heads.put(row.getInt(1), new Head(row.getLong(2), row.getBytes(3)));
      }
    }
    return heads;
  }

  private static Verified walk(Connection connection, Map<Integer, Head> heads)
      throws SQLException {
    var last = new HashMap<Integer, Head>();
    long entries = 0;
    try (var statement =
        connection.prepareStatement("select * from audit.entry order by lane, number")) {
      statement.setFetchSize(FETCH);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          entries++;
          var before = last.getOrDefault(row.getInt("lane"), new Head(0, START));
          var broken = check(row, before);
          if (broken.isPresent()) {
            return new Verified(entries, broken);
          }
          last.put(row.getInt("lane"), new Head(before.number() + 1, row.getBytes("hash")));
        }
      }
    }
    return new Verified(entries, atTheEnds(heads, last));
  }

  private static Optional<Broken> check(ResultSet row, Head before) throws SQLException {
    var lane = row.getInt("lane");
    var expected = before.number() + 1;
    if (row.getLong("number") != expected) {
      return Optional.of(new Broken(lane, expected, "the entry is missing"));
    }
    if (!Arrays.equals(before.hash(), row.getBytes("previous"))) {
      return Optional.of(new Broken(lane, expected, "it does not follow the entry before"));
    }
    if (!Arrays.equals(hash(before.hash(), canonical(row)), row.getBytes("hash"))) {
      return Optional.of(new Broken(lane, expected, "what it says is not what was written"));
    }
    return Optional.empty();
  }

  private static Optional<Broken> atTheEnds(Map<Integer, Head> heads, Map<Integer, Head> last) {
    for (var lane : last.keySet()) {
      if (!heads.containsKey(lane)) {
        return Optional.of(new Broken(lane, 0, "the head of the lane is missing"));
      }
    }
    for (var entry : heads.entrySet()) {
      var walked = last.getOrDefault(entry.getKey(), new Head(0, START));
      if (walked.number() != entry.getValue().number()) {
        return Optional.of(
            new Broken(entry.getKey(), walked.number() + 1, "entries are missing at the end"));
      }
      if (!Arrays.equals(walked.hash(), entry.getValue().hash())) {
        return Optional.of(
            new Broken(entry.getKey(), walked.number(), "the head and the last entry differ"));
      }
    }
    return Optional.empty();
  }

  private static String canonical(ResultSet row) throws SQLException {
    var at = row.getObject("at", OffsetDateTime.class).toInstant();
    var out = new StringBuilder(300);
    part(out, row.getString("lane"));
    part(out, row.getString("number"));
    part(out, Long.toString(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, at)));
    for (var column : new String[] {"kind", "officer", "unit", "purpose", "type"}) {
      part(out, row.getString(column));
    }
    part(out, ids(row.getArray("records")));
    part(out, ids(row.getArray("people")));
    part(out, row.getString("through"));
    part(out, row.getString("detail"));
    return out.toString();
  }

  private static void part(StringBuilder out, String said) {
    out.append(said.codePointCount(0, said.length())).append(':').append(said).append(',');
  }

  private static String ids(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static byte[] hash(byte[] previous, String canonical) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(previous);
      return sha.digest(canonical.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
