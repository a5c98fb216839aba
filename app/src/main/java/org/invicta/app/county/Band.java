package org.invicta.app.county;

import java.util.Comparator;
import java.util.List;
import org.invicta.engine.definition.ForceDefinition.District;

/**
 * Residents of an age band.
 *
 * @param least the lowest age
 * @param most the highest age; for the last, open band some years above its lowest
 * @param people how many
 */
record Band(int least, int most, int people) {

  private static final int YEARS_OF_THE_OPEN_BAND = 8;

  /** The bands of the latest estimate of a district, the youngest first; empty when there is none. */
  static List<Band> of(District district) {
    if (district.ages().isEmpty()) {
      return List.of();
    }
    // the definition has them in the order of their texts, where 5-9 comes after 45-49
    return district.ages().lastEntry().getValue().entrySet().stream()
        .map(band -> of(band.getKey(), band.getValue()))
        .sorted(Comparator.comparingInt(Band::least))
        .toList();
  }

  private static Band of(String text, int people) {
    if (text.endsWith("+")) {
      int least = Integer.parseInt(text.substring(0, text.length() - 1));
      return new Band(least, least + YEARS_OF_THE_OPEN_BAND, people);
    }
    int dash = text.indexOf('-');
    return new Band(
        Integer.parseInt(text.substring(0, dash)),
        Integer.parseInt(text.substring(dash + 1)),
        people);
  }

  /** All residents of the bands. */
  static int total(List<Band> bands) {
    return bands.stream().mapToInt(Band::people).sum();
  }
}
