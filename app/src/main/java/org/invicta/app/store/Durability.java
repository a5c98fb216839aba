package org.invicta.app.store;

import java.util.List;

/** What an acknowledged write is worth. */
enum Durability {
  /** It is there after any crash. */
  KEEP("on"),
  /** It may be lost with the machine: for tests that throw their database away. */
  THROW_AWAY("off");

  private final String onOrOff;

  Durability(String onOrOff) {
    this.onOrOff = onOrOff;
  }

  List<String> settings() {
    return List.of(
        "fsync=" + onOrOff, "synchronous_commit=" + onOrOff, "full_page_writes=" + onOrOff);
  }
}
