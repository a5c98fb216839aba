package org.invicta.app.web;

/** A request that cannot be answered as asked, with what the page says about it. */
abstract class Fault extends RuntimeException {

  /** The request attribute that carries a fault to the error page. */
  static final String ATTRIBUTE = Fault.class.getName();

  private final FaultCode code;
  private final String explanation;
  private final String todo;

  Fault(FaultCode code, String explanation, String todo) {
    super(code + " " + explanation);
    this.code = code;
    this.explanation = explanation;
    this.todo = todo;
  }

  FaultCode code() {
    return code;
  }

  String explanation() {
    return explanation;
  }

  String todo() {
    return todo;
  }
}
