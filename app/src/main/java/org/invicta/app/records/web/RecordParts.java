package org.invicta.app.records.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Snapshot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The parts that other modules show on the page of a record. */
@Component
public class RecordParts {

  private static final Comparator<RecordPart> ORDER =
      Comparator.comparingInt(RecordPart::order).thenComparing(RecordPart::heading);

  private final ObjectProvider<RecordPart> parts;

  RecordParts(ObjectProvider<RecordPart> parts) {
    this.parts = parts;
  }

  /** What the parts show of a record to somebody, in order; those that show nothing are left out. */
  List<Shown> of(Snapshot record, SignedIn reader) {
    return parts.stream().sorted(ORDER).flatMap(part -> shown(part, record, reader)).toList();
  }

  private static Stream<Shown> shown(RecordPart part, Snapshot record, SignedIn reader) {
    return part.of(record, reader).stream().map(content -> new Shown(part.heading(), content));
  }

  /** A heading and what stands below it. */
  public record Shown(String heading, Content content) {}
}
