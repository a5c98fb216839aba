package org.invicta.app.capture.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Party;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.stereotype.Component;

/**
 * What can be recorded next about those who take part in a record: the types that cannot be without somebody in the same role, such
 * as the enrolment of the child whose school is looked for.
 */
@Component
class RecordNext implements RecordPart {

  private final MayRecord may;

  RecordNext(MayRecord may) {
    this.may = may;
  }

  @Override
  public String heading() {
    return "Record more about them";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Content> of(Snapshot record, SignedIn reader) {
    var roles = record.parties().stream().map(Party::role).collect(Collectors.toSet());
    var types =
        may.openedBy(reader).stream()
            .filter(type -> !type.code().equals(record.type()))
            .filter(type -> needs(type, roles))
            .toList();
    return types.isEmpty() ? Optional.empty() : Optional.of(links(record, types));
  }

  private static boolean needs(RecordDefinition type, java.util.Set<Code> roles) {
    return type.parties().stream()
        .anyMatch(role -> role.least() > 0 && roles.contains(role.code()));
  }

  private static Content links(Snapshot record, List<RecordDefinition> types) {
    return output -> {
      output.writeContent("<ul class=\"govuk-list\">");
      for (var type : types) {
        output.writeContent("<li><a class=\"govuk-link\" href=\"/new/" + type.code() + "?from=");
        output.writeContent(record.id().value() + "\">");
        output.writeUserContent(type.title());
        output.writeContent("</a></li>");
      }
      output.writeContent("</ul>");
    };
  }
}
