package org.invicta.app.intake.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The names of a file's columns. Names are compared by their letters and digits alone, so {@code Sex_of_Casualty} and {@code
 * sex_of_casualty} are one, as are {@code Local_Authority_(District)} and {@code local_authority_district}.
 */
public final class Header {

  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();

  Header(java.nio.file.Path path, List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      var earlier = places.putIfAbsent(normal(names.get(i)), i);
      if (earlier != null && !names.get(i).isBlank()) {
        throw FileRefusals.columnTwice(path, names.get(i).strip());
      }
    }
  }

  /** The names as they stand in the file. */
  public List<String> names() {
    return names;
  }

  /** Where the first of these names stands, from 0. */
  OptionalInt place(List<String> normalNames) {
    return normalNames.stream()
        .filter(places::containsKey)
        .mapToInt(name -> places.getOrDefault(name, -1))
        .findFirst();
  }

  static String normal(String name) {
    return name.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "_")
        .replaceAll("^_|_$", "");
  }
}
