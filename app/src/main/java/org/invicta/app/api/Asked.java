package org.invicta.app.api;

import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.app.web.NotFound;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;

/** Reads the parts of a request that name things. */
final class Asked {

  private Asked() {}

  /** The record type of an address. */
  static RecordDefinition type(Practice practice, String type) {
    return Optional.of(type)
        .filter(Code::isCode)
        .map(code -> practice.records().get(new Code(code)))
        .orElseThrow(() -> new NotFound("There is no record type with this code."));
  }

  /** The record of an address. */
  static RecordId id(String id) {
    return uuid(id)
        .map(RecordId::new)
        .orElseThrow(() -> new NotFound("There is no record at this address."));
  }

  /**
   * The version that an If-Match names, written as a strong entity tag.
   *
   * @throws NotReadable when it names something else
   */
  static int version(String ifMatch) {
    if (!ifMatch.matches("\"[1-9][0-9]{0,8}\"")) {
      throw new NotReadable(
          "the If-Match is not the ETag of a record", "Send the ETag that the record came with");
    }
    return Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      var id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
