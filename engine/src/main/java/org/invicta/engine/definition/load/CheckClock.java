package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.CalendarDefinition.Counts;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.ClockDefinition.Counted;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Type;

/** Holds one clock against its lifecycle: its moves, fields, roles and calendar exist and will do, and it can end. */
final class CheckClock {
  private static final List<String> MOVES =
      List.of("starts", "done-by", "stops", "pauses", "resumes");

  private final Part lifecycle;
  private final Part clock;
  private final Findings findings;

  CheckClock(Part lifecycle, Part clock, Findings findings) {
    this.lifecycle = lifecycle;
    this.clock = clock;
    this.findings = findings;
  }

  void check(Optional<RecordDefinition> record, Map<Code, CalendarDefinition> calendars) {
    checkMoves();
    checkPauses();
    checkEnds();
    checkCalendar(calendars);
    record.ifPresent(
        of -> {
          checkFields(of);
          checkSchool(of);
        });
  }

  private void checkMoves() {
    var moves = new TreeSet<String>();
    lifecycle.named("moves").forEach(move -> moves.add(move.code().value()));
    for (var key : MOVES) {
      clock.scalars(key).stream()
          .filter(move -> Code.isCode(move.text()) && !moves.contains(move.text()))
          .filter(move -> !key.equals("starts") || !move.text().equals(OPENED))
          .forEach(move -> Catalogue.unknown(findings, move, "the move", moves));
    }
    if (clock.has("starts") && clock.scalars("starts").isEmpty()) {
      missing("starts", "a move that starts it, or opened", "say what starts the clock");
    }
  }

  private void checkPauses() {
    var unreasoned =
        lifecycle.named("moves").stream()
            .filter(move -> !move.part().flag("reasoned") && !move.part().flag("reopens"))
            .map(move -> move.code().value())
            .toList();
    clock.scalars("pauses").stream()
        .filter(move -> unreasoned.contains(move.text()))
        .forEach(
            move ->
                wrongType(
                    findings,
                    move.place(),
                    "the move " + move.text() + ", which needs no reason",
                    "a move with reasoned: true"));
    if (clock.has("pauses") && clock.scalars("resumes").isEmpty()) {
      missing("resumes", "the moves that let it run on", "add resumes");
    }
    if (clock.has("resumes") && clock.scalars("pauses").isEmpty()) {
      missing("pauses", "the moves that pause it", "add pauses, or take resumes out");
    }
  }

  private void checkEnds() {
    var isDone = !clock.scalars("done-by").isEmpty();
    if (!isDone && (clock.has("then-every") || clock.scalars("stops").isEmpty())) {
      missing("done-by", "the moves by which what is due is done", "say what ends the clock");
    }
    if (clock.has("from") && !clock.has("then-every")) {
      findings.add(
          clock.placeOf("from"),
          FindingCode.UNKNOWN_KEY,
          "the key from",
          "from where there is then-every",
          "add then-every, or take from out");
    }
  }

  private void checkCalendar(Map<Code, CalendarDefinition> calendars) {
    var counted = ReadClocks.counted(clock);
    if (counted == Counted.SCHOOL_DAYS && !clock.has("calendar") && !clock.has("school")) {
      missing(
          "calendar", "a calendar, or the role of a school", "say whose school days are counted");
    }
    var wanted = counted == Counted.SCHOOL_DAYS ? Counts.SCHOOL_DAYS : Counts.WORKING_DAYS;
    clock
        .scalar("calendar")
        .filter(
            code ->
                Optional.ofNullable(calendars.get(Part.toCode(code.text())))
                    .filter(calendar -> calendar.counts() != wanted)
                    .isPresent())
        .ifPresent(
            code ->
                wrongType(
                    findings,
                    code.place(),
                    "the calendar " + code.text() + ", which counts other days",
                    "a calendar of " + words(wanted)));
  }

  private void checkFields(RecordDefinition record) {
    var names = FieldNames.of(record);
    FieldNames.groups(record).forEach(names::with);
    Stream.of("at", "done-at")
        .flatMap(key -> clock.scalar(key).stream())
        .forEach(
            field ->
                names.check(
                    field,
                    findings,
                    type -> type instanceof Type.Instant,
                    "a field of kind instant"));
  }

  private void checkSchool(RecordDefinition record) {
    var roles = new TreeSet<String>();
    record.parties().stream()
        .filter(role -> role.is() == PartyKind.ORGANISATION)
        .map(PartyRole::code)
        .forEach(role -> roles.add(role.value()));
    clock
        .scalar("school")
        .filter(school -> Code.isCode(school.text()) && !roles.contains(school.text()))
        .ifPresent(school -> unknownRole(school, roles));
  }

  private void unknownRole(Yaml.Scalar school, TreeSet<String> roles) {
    Catalogue.unknown(findings, school, "the role of an organisation", roles);
  }

  private static String words(Counts counts) {
    return counts == Counts.SCHOOL_DAYS ? "school days" : "working days";
  }

  private void missing(String key, String allowed, String todo) {
    findings.add(clock.placeOf(key), FindingCode.MISSING_KEY, "no " + key, allowed, todo);
  }

  static void wrongType(Findings findings, Place place, String found, String allowed) {
    findings.add(place, FindingCode.WRONG_TYPE, found, allowed, "name another");
  }

  private static final String OPENED = ClockDefinition.OPENED.value();
}
