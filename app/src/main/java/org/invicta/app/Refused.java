package org.invicta.app;

/**
 * What Invicta will not do, said so that the reader can act: a stable code, what was found, and what
 * to do. It is printed as one line without a stack trace.
 */
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose fault it is, which is also the exit code of the command line. */
  public enum Fault {
    /** The work found problems: exit code 1. */
    WORK(1),
    /** The command, or what it named, was wrong: exit code 2. */
    COMMAND(2);

    private final int exitCode;

    Fault(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of a verb that ends so. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final Fault fault;
  private final String code;
  private final String found;
  private final String todo;

  /**
   * A refusal.
   *
   * @param fault whose fault it is
   * @param code stable code, a letter for the module and three digits, such as S003
   * @param found what was found, a sentence without personal details
   * @param todo what to do next, a sentence
   */
  public Refused(Fault fault, String code, String found, String todo) {
    super(code + " " + found + " " + todo);
    this.fault = fault;
    this.code = code;
    this.found = found;
    this.todo = todo;
  }

  /** A refusal that keeps the failure behind it for the log. */
  public Refused(Fault fault, String code, String found, String todo, Throwable cause) {
    this(fault, code, found, todo);
    initCause(cause);
  }

  /** Whose fault it is. */
  public Fault fault() {
    return fault;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** What was found. */
  public String found() {
    return found;
  }

  /** What to do next. */
  public String todo() {
    return todo;
  }
}
