package org.invicta.app.records;

/** What may be wrong with a file. A code once given keeps its meaning for good. */
enum FileFault {
  EMPTY("R070"),
  TOO_LARGE("R071"),
  NOT_TAKEN("R072"),
  NOT_WHAT_IT_SAYS("R073"),
  HARMFUL("R074"),
  NOT_SCANNED("R075"),
  BAD_NAME("R076");

  private final String code;

  FileFault(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
