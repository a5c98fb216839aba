package org.invicta.engine.definition.shape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of practice file.
 *
 * @param name its name: the first key of each document of it
 * @param about what it is for
 * @param shape what a document of it looks like
 * @param fileNames what its files are called before {@code .yaml}
 */
public record Kind(String name, String about, Shape shape, List<String> fileNames) {
  private static final Map<String, Kind> ALL =
      Stream.of(BaseKinds.all(), ProcessKinds.all(), DecisionShapes.all(), OverlayKinds.all())
          .flatMap(List::stream)
          .collect(
              Collectors.toMap(
                  Kind::name, kind -> kind, (a, b) -> a, java.util.LinkedHashMap::new));

  public Kind {
    fileNames = List.copyOf(fileNames);
  }

  /** Every kind by its name. */
  public static Map<String, Kind> all() {
    return java.util.Collections.unmodifiableMap(ALL);
  }

  /** Whether a file of this name may hold the kind: {@code collision.record.yaml}, {@code lists.yaml}. */
  public boolean mayStandIn(String fileName) {
    var stem = fileName.replaceFirst("\\.yaml$", "");
    return fileNames.contains(stem.substring(stem.lastIndexOf('.') + 1));
  }
}
