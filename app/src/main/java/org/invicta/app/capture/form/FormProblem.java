package org.invicta.app.capture.form;

import org.invicta.engine.body.Problem;

/** What can be wrong with what was typed before it is an answer at all. */
enum FormProblem {
  NOT_A_NUMBER("F001"),
  NOT_A_DATE("F002"),
  NOT_A_TIME("F003"),
  NO_SUCH_TIME("F004"),
  TIME_TWICE("F005"),
  NOT_A_LENGTH("F006"),
  TOO_MANY_ITEMS("F007"),
  FILE_MISSING("F008");

  private final String code;

  FormProblem(String code) {
    this.code = code;
  }

  Problem at(String path, String found, String allowed, String todo) {
    return new Problem(code, path, found, allowed, todo);
  }
}
