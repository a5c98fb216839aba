package org.invicta.app.intake.stats19;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.invicta.app.intake.file.SplitLine;
import org.invicta.app.intake.map.Days;
import org.invicta.app.intake.map.Fault;
import org.invicta.app.intake.map.MapRow;
import org.invicta.app.intake.map.Mapped;
import org.invicta.app.intake.map.RejectCode;
import org.invicta.app.intake.run.Job;
import org.invicta.app.intake.run.RecordSink;
import org.invicta.app.intake.sort.Entry;
import org.invicta.app.intake.stats19.Collision.Part;
import org.invicta.engine.expression.Value;

/**
 * Gathers sorted rows into collisions: the rows of one collision come one after the other, its own row first, then its vehicles, then its
 * casualties. Only one collision is held at a time.
 */
final class Gather {

  static final int OWN = 0;
  static final int VEHICLE = 1;
  static final int CASUALTY = 2;
  private static final int MOST = 999;

  private final Job job;
  private final RecordSink sink;
  private final Map<Integer, MapRow> maps;
  private final SplitLine split = new SplitLine();
  private Collision collision = new Collision("");
  private long unlikeStated;

  Gather(Job job, RecordSink sink, Map<Integer, MapRow> maps) {
    this.job = job;
    this.sink = sink;
    this.maps = maps;
  }

  void take(Entry entry) {
    if (!entry.key().equals(collision.key())) {
      finish();
      collision = new Collision(entry.key());
    }
    var map = Objects.requireNonNull(maps.get(entry.file()));
    switch (map.map(split.values(entry.raw()))) {
      case Mapped.Wrong(var faults) -> {
        reject(entry, faults);
        if (entry.kind() == OWN && collision.own().isEmpty()) {
          collision.reject();
        }
      }
      case Mapped.Fields(var fields) -> place(new Part(entry, fields));
    }
  }

  private void place(Part part) {
    switch (part.entry().kind()) {
      case OWN -> placeOwn(part);
      case VEHICLE -> placePart(part, collision.vehicles(), "vehicle");
      default -> placePart(part, collision.casualties(), "casualty");
    }
  }

  private void placeOwn(Part part) {
    if (collision.own().isPresent()) {
      reject(part.entry(), twice("a second row for collision " + collision.key()));
      return;
    }
    collision.own(part);
  }

  private void placePart(Part part, List<Part> others, String word) {
    if (collision.own().isEmpty()) {
      reject(part.entry(), orphan(word));
    } else if (others.stream().anyMatch(other -> Collision.isTwin(part, other))) {
      reject(part.entry(), twice("a second row for one " + word));
    } else if (others.size() == MOST) {
      reject(part.entry(), tooMany(word));
    } else {
      others.add(part);
    }
  }

  /** The last row of a collision has been taken. */
  void finish() {
    collision.own().ifPresent(this::handOver);
  }

  private void handOver(Part own) {
    var body = collision.body(own.fields());
    var faults = sink.add(collision.key(), body, trueFrom(body));
    if (!faults.isEmpty()) {
      reject(own.entry(), faults);
      collision.vehicles().forEach(part -> reject(part.entry(), withIt()));
      collision.casualties().forEach(part -> reject(part.entry(), withIt()));
      return;
    }
    job.taken(own.entry().file());
    collision.vehicles().forEach(part -> job.taken(part.entry().file()));
    collision.casualties().forEach(part -> job.taken(part.entry().file()));
    if (!isAsStated(body)) {
      unlikeStated++;
    }
  }

  private boolean isAsStated(Value.Group body) {
    return !(body.members().get("outcome") instanceof Value.Group outcome
        && outcome.members().get("casualties-stated") instanceof Value.Number(var stated)
        && stated.intValue() != collision.casualties().size());
  }

  /** How many collisions have not as many casualties as their own row states. */
  long unlikeStated() {
    return unlikeStated;
  }

  private static Instant trueFrom(Value.Group body) {
    if (body.members().get("happened") instanceof Value.Group happened
        && happened.members().get("occurred-on") instanceof Value.Day(var day)) {
      return Days.beginning(day);
    }
    throw new IllegalArgumentException("A collision without a date was not rejected");
  }

  private void reject(Entry entry, List<Fault> faults) {
    job.rejected(entry.file(), entry.line(), entry.raw(), faults);
  }

  private List<Fault> orphan(String word) {
    return collision.rejected()
        ? withIt()
        : List.of(
            new Fault(
                "",
                RejectCode.NO_COLLISION,
                "a " + word + " of collision " + collision.key() + ", which no file has",
                "a collision in the same import",
                "Add the file that has the collision, and import again"));
  }

  private static List<Fault> withIt() {
    return List.of(
        new Fault(
            "",
            RejectCode.COLLISION_REJECTED,
            "a part of a collision whose own row is rejected",
            "a collision that is taken in",
            "Mend the row of the collision, and import again"));
  }

  private static List<Fault> twice(String found) {
    return List.of(
        new Fault(
            "",
            RejectCode.GIVEN_TWICE,
            found,
            "one row for each",
            "Nothing, if the rows are the same; otherwise leave out the wrong one"));
  }

  private static List<Fault> tooMany(String word) {
    return List.of(
        new Fault(
            "",
            RejectCode.TOO_MANY,
            "more than " + MOST + " rows of the kind " + word + " for one collision",
            "at most " + MOST,
            "Check that the references of collisions are right"));
  }
}
