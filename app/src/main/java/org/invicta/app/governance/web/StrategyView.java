package org.invicta.app.governance.web;

import static org.invicta.app.web.Table.Column.number;
import static org.invicta.app.web.Table.Column.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.app.governance.ActionStanding;
import org.invicta.app.governance.StatusWords;
import org.invicta.app.governance.Titles;
import org.invicta.app.web.Choice;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Order;
import org.invicta.app.web.TagColour;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Review;
import org.invicta.engine.definition.StrategyDefinition.Status;

/**
 * One strategy as its page shows it.
 *
 * @param strategy the strategy
 * @param all where all its actions stand
 * @param filter which are shown
 */
public record StrategyView(
    StrategyDefinition strategy,
    List<ActionStanding> all,
    ActionFilter filter,
    Titles titles,
    Practice practice) {

  /** How many actions have a status, for the picture and the words. */
  public record Share(String label, TagColour colour, String href, long count) {}

  /** How the actions are spread over the statuses, those without an update last. */
  public List<Share> spread() {
    var shares = new ArrayList<Share>();
    for (var status : Status.values()) {
      shares.add(share(StatusWords.of(status), StatusWords.colour(status), value(status), status));
    }
    var none = all.stream().filter(standing -> standing.progress().isEmpty()).count();
    shares.add(new Share("No update yet", TagColour.GREY, href(ActionFilter.NO_UPDATE), none));
    return shares.stream().filter(share -> share.count() > 0).toList();
  }

  /** How many actions have an update overdue. */
  public long overdue() {
    return all.stream().filter(standing -> standing.overdue().isPresent()).count();
  }

  /** The tables of actions, one for each group. */
  public List<Table> tables() {
    var shown = all.stream().filter(filter::lets).sorted(filter.order()).toList();
    var groups = new LinkedHashMap<String, List<ActionStanding>>();
    if (shown.isEmpty() || filter.group().isBlank()) {
      groups.put("Actions", shown);
    } else {
      shown.forEach(
          standing ->
              groupsOf(standing)
                  .forEach(
                      group ->
                          groups.computeIfAbsent(group, key -> new ArrayList<>()).add(standing)));
    }
    var tables = new ArrayList<Table>();
    groups.forEach(
        (group, members) -> tables.add(table("actions-" + tables.size(), group, members)));
    return tables;
  }

  /** The rows of the closing review's totals, with what its parts add up to. */
  public Table totals(Review review) {
    var stated = review.stated();
    return Table.of("totals", "Totals of the review", text("Status"), number("Actions"))
        .row(Cell.text("Green"), count(stated.green()))
        .row(Cell.text("Amber"), count(stated.amber()))
        .row(Cell.text("Red"), count(stated.red()))
        .row(Cell.text("Discharged"), count(stated.discharged()))
        .row(Cell.text("The parts add up to"), count(stated.sum()))
        .row(Cell.text("Total stated"), count(stated.total()))
        .row(Cell.text("Difference"), Cell.text(signed(stated.difference())));
  }

  /** The rows of the closing review's own table. */
  public Table approaches(Review review) {
    return Table.of(
            "approaches",
            PlainWords.count(review.approaches().size(), "approach", "approaches") + " reviewed",
            text("Approach"),
            text("Section"),
            text("Update"),
            text("Status"))
        .rows(
            review.approaches().stream()
                .map(
                    row ->
                        List.of(
                            Cell.text(row.approach()),
                            Cell.text(row.section()),
                            Cell.text(
                                row.note().isBlank()
                                    ? row.update()
                                    : row.update() + " Note: " + row.note()),
                            Cell.tag(
                                StatusWords.of(row.status()), StatusWords.colour(row.status()))))
                .toList());
  }

  public List<Choice> objectives() {
    return StrategyPages.withAny(
        "Any objective",
        strategy.objectives().stream()
            .map(one -> Choice.of(one.code().value(), Titles.objective(strategy, one.code())))
            .toList());
  }

  public List<Choice> owners() {
    return StrategyPages.withAny(
        "Any owner",
        strategy.actions().stream()
            .flatMap(action -> action.owners().stream())
            .distinct()
            .sorted()
            .map(post -> Choice.of(post.value(), titles.post(post)))
            .toList());
  }

  public List<Choice> statuses() {
    var choices = new ArrayList<Choice>();
    for (var status : Status.values()) {
      choices.add(Choice.of(value(status), StatusWords.of(status)));
    }
    choices.add(Choice.of(ActionFilter.NO_UPDATE, "No update yet"));
    choices.add(Choice.of(ActionFilter.OVERDUE, "Update overdue"));
    return StrategyPages.withAny("Any status", choices);
  }

  public List<Choice> groupings() {
    return List.of(
        Choice.of("", "Not grouped"),
        Choice.of("objective", "Objective"),
        Choice.of("owner", "Owner"),
        Choice.of("status", "Status"));
  }

  /** The strategy this one replaced. */
  public Optional<StrategyDefinition> predecessor() {
    return strategy.succeeds().map(practice.strategies()::get);
  }

  /** The strategies that replaced this one. */
  public List<StrategyDefinition> successors() {
    return practice.strategies().values().stream()
        .filter(other -> other.succeeds().filter(strategy.code()::equals).isPresent())
        .toList();
  }

  private Table table(String id, String caption, List<ActionStanding> members) {
    return Table.of(
            id,
            caption,
            sortable(number("Number"), "number", Order.UP),
            text("Deliverable"),
            text("Owner"),
            sortable(text("Status"), "status", Order.UP),
            sortable(text("Last update"), "updated", Order.DOWN))
        .rows(members.stream().map(this::row).toList());
  }

  private Table.Column sortable(Table.Column column, String key, Order order) {
    return column.sortedBy(filter.sortedBy(key), filter.sort().equals(key) ? order : Order.NONE);
  }

  private List<Cell> row(ActionStanding standing) {
    var ref = standing.ref();
    return List.of(
        Cell.text(Integer.toString(ref.number())),
        Cell.link(
            standing.action().deliverable(),
            "/strategies/%s/actions/%d".formatted(ref.strategy(), ref.number())),
        Cell.text(titles.owners(standing.action())),
        Cell.tag(StatusWords.of(standing.progress()), StatusWords.colour(standing.progress())),
        Cell.text(
            standing.progress().map(last -> PlainWords.day(last.trueFrom())).orElse("Never")
                + (standing.overdue().isPresent() ? ", update overdue" : "")));
  }

  private Stream<String> groupsOf(ActionStanding standing) {
    var action = standing.action();
    return switch (filter.group()) {
      case "objective" ->
          action.objectives().isEmpty()
              ? Stream.of("No objective")
              : action.objectives().stream().map(code -> Titles.objective(strategy, code));
      case "owner" -> action.owners().stream().map(titles::post);
      case "status" -> Stream.of(StatusWords.of(standing.progress()));
      default -> Stream.of("Actions");
    };
  }

  private Share share(String label, TagColour colour, String value, Status status) {
    var count =
        all.stream()
            .filter(one -> one.progress().filter(last -> last.status() == status).isPresent())
            .count();
    return new Share(label, colour, href(value), count);
  }

  private String href(String status) {
    return "/strategies/" + strategy.code() + "?status=" + status + "#actions";
  }

  private static Cell count(int number) {
    return Cell.text(Integer.toString(number));
  }

  private static String signed(int difference) {
    return difference > 0 ? "+" + difference : Integer.toString(difference).replace('-', '−');
  }

  static String value(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** The document the strategy comes from, and the heading within it. */
  public String source() {
    return titles.document(strategy.source().document())
        + ", “"
        + strategy.source().heading()
        + "”";
  }
}
