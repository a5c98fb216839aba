package org.invicta.app.api;

/** What was sent cannot be read; nothing was done. Code I400. */
final class NotReadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String todo;

  NotReadable(String found, String todo) {
    super(found);
    this.todo = todo;
  }

  String todo() {
    return todo;
  }
}
