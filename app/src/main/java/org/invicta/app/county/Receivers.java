package org.invicta.app.county;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.app.records.Organisations;
import org.invicta.app.records.Party;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** The made-up partners to whom the referral unit sends: one for each agency that stories name, with the mailbox of a role. */
@Component
class Receivers {

  private static final Code TYPE = new Code("partner");
  private static final String AGENCIES = "partner-agency";
  private static final String SENT_TO = "decision.sent-to";
  private static final List<String> TOLD = List.of("children-social-care", "early-help-service");

  private final Practice practice;
  private final Organisations organisations;
  private final TakeInCounty takeIn;

  Receivers(Practice practice, Organisations organisations, TakeInCounty takeIn) {
    this.practice = practice;
    this.organisations = organisations;
    this.takeIn = takeIn;
  }

  /** Enters those that are not there yet; gives how many there are. */
  long enter() {
    return practice.records().containsKey(TYPE)
        ? takeIn.records(TYPE, agencies().map(this::drafted)).total()
        : 0;
  }

  private Stream<CodeList.Value> agencies() {
    return Optional.ofNullable(practice.records().get(ReferralSteps.TYPE))
        .flatMap(referral -> referral.field(SENT_TO))
        .map(located -> located.field().kind())
        .filter(FieldKind.Choice.class::isInstance)
        .stream()
        .flatMap(kind -> ((FieldKind.Choice) kind).of().values().stream())
        .filter(agency -> TOLD.contains(agency.code()));
  }

  private Drafted drafted(CodeList.Value agency) {
    var id = organisations.named(AGENCIES, agency.code(), agency.label());
    var reach =
        new Fields()
            .put("name", agency.label())
            .put("role", "Duty manager")
            .put("mailbox", "duty@" + agency.code() + ".example")
            .put("phone", "01632 960100")
            .put("out-of-hours", "01632 960199");
    return new Drafted(
        TYPE,
        agency.code(),
        new Fields().put("reach", reach).group(),
        List.of(new Party(new Code("organisation"), PartyKind.ORGANISATION, id)),
        CountyPlan.BEGINS.atStartOfDay(London.ZONE).toInstant());
  }

  /** Who is chosen with a move that asks for a partner: the agency that the record says it is sent to. */
  Optional<List<Party>> chosen(Snapshot record, Code move) {
    return Optional.ofNullable(practice.lifecycles().get(record.type()))
        .flatMap(lifecycle -> lifecycle.move(move))
        .map(Move::parties)
        .filter(roles -> !roles.isEmpty())
        .flatMap(
            roles ->
                agency(record)
                    .flatMap(code -> organisations.find(AGENCIES, code))
                    .map(
                        id ->
                            roles.stream()
                                .map(role -> new Party(role, PartyKind.ORGANISATION, id))
                                .toList()));
  }

  private Optional<String> agency(Snapshot record) {
    return Body.text(practice.definitionOf(record.type()), record.body(), SENT_TO);
  }
}
