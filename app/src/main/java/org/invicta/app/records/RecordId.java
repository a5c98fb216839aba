package org.invicta.app.records;

import java.util.UUID;

/** The identifier of a record: a version 7 UUID, so that records opened later sort later. */
public record RecordId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
