package org.invicta.app.governance;

import java.util.List;
import org.invicta.engine.definition.BoardDefinition;

/** Something another module shows on a board's page, such as its reports. */
public interface BoardPart {

  /** The part for one board. */
  Part of(BoardDefinition board);

  /**
   * A part of the page.
   *
   * @param heading its heading
   * @param empty what is said when there are no links
   * @param links the links it lists
   */
  record Part(String heading, String empty, List<Link> links) {
    public Part {
      links = List.copyOf(links);
    }
  }

  /** A link and the words about it. */
  record Link(String text, String href, String about) {}
}
