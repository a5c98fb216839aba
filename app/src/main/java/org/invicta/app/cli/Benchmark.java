package org.invicta.app.cli;

/** Something that has to be fast and can be timed by the verb {@code bench}. Each module that has such a thing has one as a bean. */
public interface Benchmark {

  /** What the verb calls it, a code such as {@code clocks}. */
  String what();

  /**
   * Times it.
   *
   * @throws org.invicta.app.Refused where the store is not one to do so in
   */
  void run(Timing timing);
}
