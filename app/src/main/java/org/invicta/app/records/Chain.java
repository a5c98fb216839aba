package org.invicta.app.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

/** The hash chain of a record: each version's hash covers all it says and the hash before it. */
final class Chain {

  /** What comes before the first version. */
  static final byte[] START = new byte[0];

  private Chain() {}

  /** The hash of a version that follows the version with this hash. */
  static byte[] hash(byte[] previous, Version version) {
    var sha = sha256();
    sha.update(previous);
    sha.update(canonical(version).getBytes(UTF_8));
    return sha.digest();
  }

  /** A digest of what a record says, equal when a save would change nothing. */
  static byte[] digest(String body, List<Party> parties) {
    var out = new StringBuilder(body.length() + 100).append(body);
    append(out, parties);
    return sha256().digest(out.toString().getBytes(UTF_8));
  }

  private static String canonical(Version version) {
    var out = new StringBuilder(version.body().length() + 512);
    out.append("{\"body\":").append(version.body());
    member(out, "by", version.provenance().by());
    out.append(",\"definition\":").append(version.definitionVersion());
    member(out, "id", version.id().toString());
    version.key().ifPresent(key -> member(out, "key", key));
    version.move().ifPresent(move -> member(out, "move", move.value()));
    out.append(",\"parties\":");
    append(out, version.parties());
    member(out, "reason", version.provenance().reason());
    member(out, "recorded-at", version.recordedAt().toString());
    member(out, "state", version.state().value());
    member(out, "through", version.provenance().through());
    member(out, "true-from", version.trueFrom().toString());
    member(out, "type", version.type().value());
    version.undoes().ifPresent(undone -> out.append(",\"undoes\":").append(undone));
    return out.append(",\"version\":").append(version.version()).append('}').toString();
  }

  private static void member(StringBuilder out, String name, String value) {
    out.append(",\"").append(name).append("\":");
    CanonicalJson.text(out, value);
  }

  private static void append(StringBuilder out, List<Party> parties) {
    out.append('[');
    var separator = "";
    for (Party party : parties) {
      out.append(separator)
          .append("[\"")
          .append(party.role())
          .append("\",\"")
          .append(word(party))
          .append("\",\"")
          .append(party.id())
          .append("\"]");
      separator = ",";
    }
    out.append(']');
  }

  /** How the store names the kind of a party. */
  static String word(Party party) {
    return party.kind().name().toLowerCase(Locale.ROOT);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
