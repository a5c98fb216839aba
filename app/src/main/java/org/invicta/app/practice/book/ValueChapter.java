package org.invicta.app.practice.book;

import java.util.Collection;
import java.util.List;
import org.invicta.engine.definition.PolicyValue;

/** Tells the dated values of law and policy, each with its source; what is still to be verified says so. */
final class ValueChapter {
  private ValueChapter() {}

  static List<Html> html(Collection<PolicyValue> values) {
    return values.stream().map(ValueChapter::table).toList();
  }

  private static Html table(PolicyValue value) {
    return Html.of(
            "section",
            Html.of("h2", value.title()),
            Tables.table(
                value.title(),
                List.of("From", "To", "Value", "Source"),
                value.holds().stream()
                    .<List<?>>map(
                        period ->
                            List.of(
                                Numbers.said(period.from()),
                                period.to().map(Numbers::said).orElse("still holds"),
                                Numbers.said(period.is()) + unit(value),
                                source(period)))
                    .toList()))
        .with("id", value.code().value());
  }

  private static String unit(PolicyValue value) {
    return value.unit().isEmpty() ? "" : " " + value.unit();
  }

  static List<Html> source(PolicyValue.Period period) {
    return period.own()
        ? List.of(
            Html.text(period.source() + " "),
            Html.of("strong", "To be verified").with("class", "mark"))
        : List.of(Html.text(period.source()));
  }
}
