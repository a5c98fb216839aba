package org.invicta.app.access;

import java.util.List;
import java.util.UUID;

/**
 * Something about access that has to be in the log; published in the transaction that does it.
 *
 * @param kind {@code signed-in}, {@code signed-out}, {@code purpose}, {@code break-glass} or {@code review}
 * @param type the record type; empty when no record is meant
 * @param through the page
 * @param detail what else has to be known; nothing about a child
 */
public record AccessNoted(
    String kind,
    String officer,
    String unit,
    String purpose,
    String type,
    List<UUID> records,
    String through,
    String detail) {

  public AccessNoted {
    records = List.copyOf(records);
  }
}
