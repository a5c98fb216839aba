package org.invicta.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.Bodies;
import org.invicta.app.records.Draft;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.Organisations;
import org.invicta.app.records.Party;
import org.invicta.app.records.People;
import org.invicta.app.records.Provenance;
import org.invicta.app.records.Saved;
import org.invicta.browser.Browser;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Practice;

/** Schools, and the children who go to them. */
record Pupils(Browser browser) {

  private static final Code SCHOOL = new Code("school");

  /**
   * A school with its terms.
   *
   * @param safeguarding what is known of how to reach it, as members of JSON
   */
  Party school(String urn, String name, String status, String safeguarding) {
    var of =
        new Party(
            SCHOOL,
            PartyKind.ORGANISATION,
            browser.bean(Organisations.class).named("urn", urn, name));
    opened(
        "school",
        urn,
        """
        {"school": {"urn": "%s", "name": "%s", "status": "%s"}, "safeguarding": {%s}}
        """
            .formatted(urn, name, status, safeguarding),
        List.of());
    opened(
        "school-days",
        "test/" + urn,
        "{\"days\": {\"calendar\": \"%s\", \"opens\": \"08:30\"}}".formatted(terms()),
        List.of(of));
    return of;
  }

  /** The local authority that answers for children taught at home. */
  Party authority(String code, String name, String mailbox) {
    var id = browser.bean(Organisations.class).named("test", code, name);
    opened(
        "partner",
        "test/" + code,
        """
        {"reach": {"name": "%s", "role": "Officer", "mailbox": "%s", "phone": "01632 960777"}}
        """
            .formatted(name, mailbox),
        List.of(new Party(new Code("organisation"), PartyKind.ORGANISATION, id)));
    return new Party(SCHOOL, PartyKind.ORGANISATION, id);
  }

  UUID pupil(Party school, String given, String family, LocalDate born, boolean atHome) {
    var child = browser.bean(People.class).open();
    opened(
        "enrolment",
        "test/" + child,
        """
        {"pupil": {"child-given-name": "%s", "child-family-name": "%s", "child-born": "%s"},
         "enrolment": {"from": "2024-09-02", "home-educated": "%s", "told-by": "The school"}}
        """
            .formatted(given, family, born, atHome ? "yes" : "no"),
        List.of(school, new Party(new Code("child"), PartyKind.PERSON, child)));
    return child;
  }

  /** The school terms of the overlay, which have the half term in May with its bank holiday. */
  private String terms() {
    return browser.bean(Practice.class).processes().calendars().values().stream()
        .filter(calendar -> calendar.counts() == CalendarDefinition.Counts.SCHOOL_DAYS)
        .map(calendar -> calendar.code().value())
        .filter(code -> !code.equals("usual-schools"))
        .findFirst()
        .orElseThrow();
  }

  private void opened(String type, String key, String body, List<Party> parties) {
    var code = new Code(type);
    var saved =
        browser
            .bean(OpenRecord.class)
            .open(
                new Draft(
                    code,
                    Optional.of(key),
                    browser.bean(Bodies.class).read(code, body),
                    parties,
                    LocalDate.of(2024, 9, 2).atStartOfDay(ZoneOffset.UTC).toInstant()),
                new Provenance("test", "test", ""));
    assertThat(saved).as(saved.toString()).isInstanceOfAny(Saved.Done.class, Saved.Unchanged.class);
  }
}
