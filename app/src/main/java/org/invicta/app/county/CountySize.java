package org.invicta.app.county;

import java.util.Locale;

/** How large a made-up county is. */
public enum CountySize {
  /** One made-up person for every 400 residents, and as many collisions as a force of its size has. */
  HAMLET(400, 25);

  private final int residentsForEachPerson;
  private final int crimesAMonth;

  CountySize(int residentsForEachPerson, int crimesAMonth) {
    this.residentsForEachPerson = residentsForEachPerson;
    this.crimesAMonth = crimesAMonth;
  }

  /** How many residents of the population estimate each made-up person stands for. */
  int residentsForEachPerson() {
    return residentsForEachPerson;
  }

  /** Street crimes a month for each 100,000 residents of the population estimate. */
  int crimesAMonth() {
    return crimesAMonth;
  }

  /** The word that people write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
