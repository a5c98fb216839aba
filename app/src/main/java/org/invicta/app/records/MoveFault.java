package org.invicta.app.records;

import org.invicta.engine.body.Problem;

/** What may stand in the way of a move beside its lifecycle and the check of the body. A code once given keeps its meaning for good. */
enum MoveFault {
  NOT_ASKED_FOR("R060"),
  ITEM_NOT_ADDED("R061"),
  ITEM_MISSING("R062"),
  CANNOT_FOLLOW("R063"),
  ASKED_ALREADY("R064"),
  NO_SUCH_REQUEST("R065"),
  ENDED_ALREADY("R066"),
  NO_REASON("R067"),
  NOTHING_TO_UNDO("R068");

  private final String code;

  MoveFault(String code) {
    this.code = code;
  }

  Problem at(String field, String found, String allowed, String todo) {
    return new Problem(code, field, found, allowed, todo);
  }
}
