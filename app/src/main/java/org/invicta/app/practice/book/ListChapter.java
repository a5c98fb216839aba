package org.invicta.app.practice.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.invicta.engine.definition.CodeList;

/** Tells the choices of the lists. */
final class ListChapter {
  private ListChapter() {}

  static List<Html> html(Collection<CodeList> lists) {
    return lists.stream().map(ListChapter::section).toList();
  }

  private static Html section(CodeList list) {
    return Html.of(
            "section",
            Html.of("h2", list.title()),
            Html.of("p", "Source: " + list.source() + "."),
            Tables.table(
                list.title(),
                List.of("Choice", "Code", "Codes of others"),
                list.values().stream()
                    .<List<?>>map(
                        value ->
                            List.of(
                                value.label(),
                                Html.of("code", value.code()),
                                others(value.external())))
                    .toList()))
        .with("id", list.code().value());
  }

  private static String others(Map<String, List<String>> external) {
    return external.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(system -> system.getKey() + " " + String.join(", ", system.getValue()))
        .collect(Collectors.joining("; "));
  }
}
