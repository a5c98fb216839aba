package org.invicta.app.governance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Action;
import org.springframework.stereotype.Component;

/** The words for the codes that plans refer to: posts, objectives, measures, other plans, documents. */
@Component
public class Titles {

  private final Practice practice;

  Titles(Practice practice) {
    this.practice = practice;
  }

  /** The title of a post. */
  public String post(Code code) {
    var post = practice.posts().get(code);
    return post == null ? code.value() : post.title();
  }

  /** The titles of an action's owners, the one who answers for it first. */
  public String owners(Action action) {
    return action.owners().stream().map(this::post).collect(Collectors.joining(", "));
  }

  /** The title of an objective of a strategy. */
  public static String objective(StrategyDefinition strategy, Code code) {
    return strategy.objectives().stream()
        .filter(objective -> objective.code().equals(code))
        .map(objective -> objective.title().isBlank() ? objective.text() : objective.title())
        .findFirst()
        .orElse(code.value());
  }

  /** The titles of the measures an action is judged by. */
  public List<String> measures(Action action) {
    return action.measures().stream().map(code -> named("measure-alias", code)).toList();
  }

  /** The titles of the other plans an action appears in. */
  public List<String> plans(Action action) {
    return action.links().stream().map(code -> named("plan", code)).toList();
  }

  /** The title of a document. */
  public String document(Code code) {
    return named("document", code);
  }

  private String named(String kind, Code code) {
    return practice.titles().getOrDefault(kind, Map.of()).getOrDefault(code, code.value());
  }
}
