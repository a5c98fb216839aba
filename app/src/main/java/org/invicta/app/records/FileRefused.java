package org.invicta.app.records;

import org.invicta.engine.body.Problem;

/** A file that is not taken in: nothing of it was kept. */
public final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  FileRefused(FileFault fault, String found, String allowed, String todo) {
    super(fault.code() + " " + found);
    this.problem = new Problem(fault.code(), "", found, allowed, todo);
  }

  /** Why, said so that whoever sent it can act; its field is empty. */
  public Problem problem() {
    return problem;
  }
}
