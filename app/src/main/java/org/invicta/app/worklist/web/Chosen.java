package org.invicta.app.worklist.web;

import java.util.List;
import java.util.stream.Stream;
import org.invicta.app.web.Choice;

/** Lists to choose from that start with nothing chosen. */
public final class Chosen {
  private Chosen() {}

  /** The choices after one that chooses nothing. */
  public static List<Choice> none(String words, List<Choice> choices) {
    return Stream.concat(Stream.of(Choice.of("", words)), choices.stream()).toList();
  }
}
