package org.invicta.app.worklist.desk;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.records.Organisations;
import org.invicta.app.records.Party;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.PartyKind;
import org.springframework.stereotype.Component;

/** What officers and organisations are called. */
@Component
record CalledBy(OfficerNames officers, Organisations organisations) {

  /** The organisations that take part in records. */
  Map<UUID, String> in(Collection<Snapshot> records) {
    return organisations.titles(
        records.stream()
            .flatMap(record -> record.parties().stream())
            .filter(party -> party.kind() == PartyKind.ORGANISATION)
            .map(Party::id)
            .distinct()
            .toList());
  }
}
