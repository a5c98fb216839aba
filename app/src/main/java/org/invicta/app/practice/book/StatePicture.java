package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.State;

/**
 * Draws the states of a lifecycle one below the other. Steps to the next state go straight down, longer ways on the right, ways
 * back on the left. An end has a double frame.
 */
final class StatePicture {
  private static final int BOX_WIDTH = 200;
  private static final int BOX_HEIGHT = 44;
  private static final int GAP = 64;
  private static final int LANE = 26;
  private static final int TOP = 40;
  private static final int LETTER = 8;

  private final String title;
  private final LifecycleDefinition lifecycle;
  private final List<Code> order;
  private final List<Arrow> arrows;
  private final int left;
  private final int right;

  /** A way between two states, by their positions, with the labels of the moves that take it. */
  private record Arrow(int from, int to, String label) {
    boolean straight() {
      return to == from + 1;
    }

    boolean back() {
      return to <= from;
    }
  }

  StatePicture(String title, LifecycleDefinition lifecycle) {
    this.title = title;
    this.lifecycle = lifecycle;
    this.order = lifecycle.states().stream().map(State::code).toList();
    this.arrows = arrows();
    this.left = side(arrows.stream().filter(Arrow::back).toList());
    this.right = side(arrows.stream().filter(arrow -> !arrow.back()).toList());
  }

  private List<Arrow> arrows() {
    var labels = new LinkedHashMap<Map.Entry<Integer, Integer>, List<String>>();
    for (var move : lifecycle.moves()) {
      move.to().ifPresent(to -> move.from().forEach(from -> add(move.label(), from, to, labels)));
    }
    return labels.entrySet().stream()
        .map(
            way ->
                new Arrow(
                    way.getKey().getKey(),
                    way.getKey().getValue(),
                    String.join(" / ", way.getValue())))
        .toList();
  }

  private void add(
      String label, Code from, Code to, Map<Map.Entry<Integer, Integer>, List<String>> labels) {
    labels
        .computeIfAbsent(Map.entry(order.indexOf(from), order.indexOf(to)), _ -> new ArrayList<>())
        .add(label);
  }

  private static int side(List<Arrow> arrows) {
    var longest = arrows.stream().mapToInt(arrow -> arrow.label.length()).max().orElse(0);
    return 20 + LANE * arrows.size() + LETTER * longest;
  }

  Html svg() {
    var width = left + BOX_WIDTH + right;
    var height = TOP + order.size() * (BOX_HEIGHT + GAP) - GAP + 10;
    var parts = new ArrayList<Html>();
    parts.add(Html.of("title", "States of: " + title));
    parts.add(Html.of("desc", said()));
    parts.add(start());
    for (var i = 0; i < order.size(); i++) {
      parts.addAll(box(i, lifecycle.states().get(i)));
    }
    var lane = new int[] {0, 0};
    for (var arrow : arrows) {
      parts.addAll(arrow.straight() ? straight(arrow) : around(arrow, lane));
    }
    return Html.of("svg", parts)
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", "0 0 " + width + " " + height)
        .with("width", String.valueOf(width))
        .with("height", String.valueOf(height))
        .with("role", "img");
  }

  private String said() {
    return lifecycle.moves().stream()
        .map(
            move ->
                move.label()
                    + ": from "
                    + move.from().stream().map(this::label).collect(Collectors.joining(" or "))
                    + move.to().map(to -> " to " + label(to)).orElse(", where it stays"))
        .collect(Collectors.joining("; ", "", "."));
  }

  private String label(Code state) {
    return lifecycle.states().get(order.indexOf(state)).label();
  }

  private Html start() {
    var middle = left + BOX_WIDTH / 2;
    return Html.of(
        "g",
        Html.of("circle")
            .with("cx", String.valueOf(middle))
            .with("cy", "10")
            .with("r", "6")
            .with("class", "dot"),
        path("M %d 16 L %d %d".formatted(middle, middle, TOP - 2)),
        head(middle, TOP, 0, 1));
  }

  private List<Html> box(int position, State state) {
    var parts = new ArrayList<Html>();
    parts.add(frame(position, 0));
    if (state.end()) {
      parts.add(frame(position, 4));
    }
    parts.add(words(state.label(), left + BOX_WIDTH / 2, top(position) + 27, "middle"));
    return parts;
  }

  private Html frame(int position, int inset) {
    return Html.of("rect")
        .with("x", String.valueOf(left + inset))
        .with("y", String.valueOf(top(position) + inset))
        .with("width", String.valueOf(BOX_WIDTH - 2 * inset))
        .with("height", String.valueOf(BOX_HEIGHT - 2 * inset))
        .with("class", "state");
  }

  private List<Html> straight(Arrow arrow) {
    var x = left + BOX_WIDTH / 2;
    var from = top(arrow.from) + BOX_HEIGHT;
    var to = top(arrow.to);
    return List.of(
        path("M %d %d L %d %d".formatted(x, from, x, to - 2)),
        head(x, to, 0, 1),
        words(arrow.label, x + 10, (from + to) / 2 + 5, "start"));
  }

  private List<Html> around(Arrow arrow, int[] lanes) {
    var side = arrow.back() ? -1 : 1;
    var lane = 12 + LANE * lanes[arrow.back() ? 0 : 1]++;
    var edge = arrow.back() ? left : left + BOX_WIDTH;
    var outer = edge + side * (lane + 10);
    var from = top(arrow.from) + BOX_HEIGHT / 2 + 8;
    var to = top(arrow.to) + BOX_HEIGHT / 2 - 8;
    return List.of(
        path(
            "M %d %d L %d %d L %d %d L %d %d"
                .formatted(edge, from, outer, from, outer, to, edge + side * 2, to)),
        head(edge, to, -side, 0),
        words(arrow.label, outer + side * 6, (from + to) / 2 + 5, arrow.back() ? "end" : "start"));
  }

  private static Html path(String way) {
    return Html.of("path").with("d", way).with("class", "way");
  }

  /** The head of an arrow that points in a direction. */
  private static Html head(int x, int y, int dx, int dy) {
    var points =
        "%d,%d %d,%d %d,%d"
            .formatted(
                x,
                y,
                x - 9 * dx - 5 * dy,
                y - 9 * dy - 5 * dx,
                x - 9 * dx + 5 * dy,
                y - 9 * dy + 5 * dx);
    return Html.of("polygon").with("points", points).with("class", "dot");
  }

  private static Html words(String words, int x, int y, String anchor) {
    return Html.of("text", words)
        .with("x", String.valueOf(x))
        .with("y", String.valueOf(y))
        .with("text-anchor", anchor);
  }

  private static int top(int position) {
    return TOP + position * (BOX_HEIGHT + GAP);
  }
}
