package org.invicta.app.records.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.invicta.app.records.Snapshot;

/** The keys of records as people are shown them. */
final class Keys {

  /** What follows from another record has a key made of that record's number, which says nothing to anybody. */
  private static final Pattern FOLLOWS =
      Pattern.compile("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/");

  private Keys() {}

  /** The key of a record; empty where it has none that says anything. */
  static Optional<String> shown(Snapshot record) {
    return record.key().filter(key -> !FOLLOWS.matcher(key).find());
  }
}
