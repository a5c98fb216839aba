package org.invicta.app.county;

import java.util.stream.Stream;
import org.invicta.app.records.Counts;
import org.invicta.app.records.People;
import org.invicta.app.records.Provenance;
import org.invicta.app.records.TakeIn;
import org.invicta.app.records.Taking;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** Records a county as any other records are taken in: checked, versioned and chained. What is there already is left as it is. */
@Component
class TakeInCounty {

  static final Provenance MAKER = new Provenance("county", "county", "Made-up county");

  private static final int PEOPLE_AT_ONCE = 5_000;

  private final TakeIn takeIn;
  private final People people;

  TakeInCounty(TakeIn takeIn, People people) {
    this.takeIn = takeIn;
    this.people = people;
  }

  /** Enters everybody; gives how many there are. */
  long people(County county) {
    var all = county.people().toList();
    for (int from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
      people.enter(all.subList(from, Math.min(all.size(), from + PEOPLE_AT_ONCE)));
    }
    return all.size();
  }

  /** Takes in records of one type. */
  Counts records(Code type, Stream<Drafted> drafts) {
    try (var taking = takeIn.begin(type, MAKER)) {
      drafts.forEach(draft -> add(taking, draft));
      return taking.finish();
    }
  }

  private static void add(Taking taking, Drafted draft) {
    var problems = taking.add(draft.key(), draft.body(), draft.parties(), draft.trueFrom());
    if (!problems.isEmpty()) {
      throw CountyRefusals.notTakenIn(
          draft.type().value() + " " + draft.key(), problems.getFirst().toString());
    }
  }
}
