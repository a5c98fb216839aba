package org.invicta.engine.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A strategy or plan, as its document states it.
 *
 * @param place where it is defined
 * @param code its code
 * @param title its title
 * @param from the first day it holds
 * @param to the last day it holds; empty when the document does not say
 * @param succeeds the strategy it replaced
 * @param source the document and heading it comes from
 * @param vision its vision
 * @param aim its aim
 * @param legalBasis the duties it answers to
 * @param objectives its objectives
 * @param principles its principles
 * @param priorities its priorities
 * @param themes its themes, such as the four Es
 * @param versions the versions of the plan itself
 * @param actions its actions, by number
 * @param review its closing review
 */
public record StrategyDefinition(
    Place place,
    Code code,
    String title,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Code> succeeds,
    Source source,
    Optional<Statement> vision,
    Optional<Statement> aim,
    List<Statement> legalBasis,
    List<Statement> objectives,
    List<Statement> principles,
    List<Statement> priorities,
    List<Statement> themes,
    List<Statement> versions,
    List<Action> actions,
    Optional<Review> review) {

  /** A document, by its code, and the heading within it. */
  public record Source(Code document, String heading) {}

  /**
   * Something the document says.
   *
   * @param code its code; {@code vision} and {@code aim} for those
   * @param title a short title; empty when the document gives none
   * @param text the words of the document
   * @param source the heading they stand under
   * @param note what a reader should know about the words, such as an error kept as it stands
   */
  public record Statement(
      Place place, Code code, String title, String text, String source, String note) {}

  /**
   * An action, called a deliverable in the documents.
   *
   * @param number its number in the plan, from 1
   * @param owners the posts that own it, the first answering for it
   * @param objectives the objectives it serves, by code
   * @param measures the measures it is judged by, by alias code
   * @param links the other plans it appears in, by code
   */
  public record Action(
      Place place,
      int number,
      String deliverable,
      List<Code> owners,
      String ownerAsWritten,
      List<String> outcomes,
      List<Code> objectives,
      String objectivesAsWritten,
      List<Code> measures,
      List<String> measuresAsWritten,
      List<Code> links,
      List<String> linksAsWritten,
      String source,
      String note) {
    public Action {
      owners = List.copyOf(owners);
      outcomes = List.copyOf(outcomes);
      objectives = List.copyOf(objectives);
      measures = List.copyOf(measures);
      measuresAsWritten = List.copyOf(measuresAsWritten);
      links = List.copyOf(links);
      linksAsWritten = List.copyOf(linksAsWritten);
    }
  }

  /**
   * A closing review: the totals the document states, and what it shows.
   *
   * @param stated the totals as stated, in the document's order
   * @param named the groups of actions the text names one by one
   * @param approaches the rows of its table
   */
  public record Review(
      String asWritten,
      Stated stated,
      String source,
      String differenceNote,
      List<Named> named,
      List<Approach> approaches) {
    public Review {
      named = List.copyOf(named);
      approaches = List.copyOf(approaches);
    }
  }

  /** The totals of a review as the document states them. */
  public record Stated(int total, int green, int amber, int red, int discharged) {

    /** What the parts add up to. */
    public int sum() {
      return green + amber + red + discharged;
    }

    /** The sum less the stated total: shown, never hidden. */
    public int difference() {
      return sum() - total;
    }
  }

  /** A group of actions that share a status and that the text names. */
  public record Named(Code code, Status status, int count, String text) {}

  /** A row of the review's table. */
  public record Approach(
      Code code, String section, String approach, String update, Status status, String note) {}

  /** The status of an action. Discharged means no longer to be done, with a reason: neither done nor failed. */
  public enum Status {
    GREEN,
    AMBER,
    RED,
    DISCHARGED,
    COMPLETE
  }

  public StrategyDefinition {
    legalBasis = List.copyOf(legalBasis);
    objectives = List.copyOf(objectives);
    principles = List.copyOf(principles);
    priorities = List.copyOf(priorities);
    themes = List.copyOf(themes);
    versions = List.copyOf(versions);
    actions = List.copyOf(actions);
  }

  /** An action by its number. */
  public Optional<Action> action(int number) {
    return actions.stream().filter(action -> action.number() == number).findFirst();
  }
}
