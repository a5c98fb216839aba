package org.invicta.app.sharing.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Snapshot;
import org.invicta.app.sharing.ReadShared;
import org.invicta.app.sharing.ReadShared.Shared;
import org.invicta.app.web.Pieces;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.SummaryRow;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** What was sent to partners of a record, on its page: when, whether it arrived, was opened and answered, and whom to ring. */
@Component
public class SharesOnRecord implements RecordPart {

  private static final Code PARTNER = new Code("partner");

  private final ReadShared shared;
  private final Pieces pieces;

  SharesOnRecord(ReadShared shared, Pieces pieces) {
    this.shared = shared;
    this.pieces = pieces;
  }

  @Override
  public String heading() {
    return "Telling the partner";
  }

  @Override
  public int order() {
    return 5;
  }

  /**
   * One message as the page shows it.
   *
   * @param title what it is headed with
   * @param tag how it stands
   * @param rows what is known of it
   */
  public record Told(String title, String tag, List<SummaryRow> rows) {
    public Told {
      rows = List.copyOf(rows);
    }
  }

  @Override
  public Optional<Content> of(Snapshot record, SignedIn reader) {
    if (reader.has(PARTNER)) {
      return Optional.empty();
    }
    var all = shared.of(record);
    var reach = shared.reach(record);
    if (all.isEmpty() && reach.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        pieces.of(
            "sharing/ofRecord",
            Map.of(
                "instead", reach.flatMap(ReadShared.Receiver::instead).orElse(""),
                "title", reach.map(ReadShared.Receiver::title).orElse(""),
                "reach", reach.map(ReadShared.Receiver::known).orElse(List.of()),
                "told", all.stream().map(SharesOnRecord::told).toList())));
  }

  private static Told told(Shared one) {
    var link = one.link();
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("E-mail", mail(one)));
    rows.add(SummaryRow.of("Opened", link.opened().map(PlainWords::moment).orElse("Not opened")));
    rows.add(
        SummaryRow.of("Answered", link.answered().map(PlainWords::moment).orElse("Not answered")));
    rows.add(SummaryRow.of("The link can be opened until", PlainWords.moment(link.expires())));
    return new Told(
        "To %s, %s".formatted(one.receiver(), PlainWords.moment(link.madeAt())),
        switch (one.standing()) {
          case SEALED -> "Not opened yet";
          case OPENED -> "Opened";
          case ANSWERED -> "Answered";
          case EXPIRED -> "Link expired";
          case WITHDRAWN -> "Replaced";
        },
        rows);
  }

  private static String mail(Shared one) {
    return switch (one.mail()) {
      case ReadShared.Mail.None _ -> "None: no mailbox was known. Ring them";
      case ReadShared.Mail.Left(var at) -> "Taken by the mail server, " + PlainWords.moment(at);
      case ReadShared.Mail.NoServer _ -> "Waits: no mail server is set up here. Ring them";
      case ReadShared.Mail.Waits(var tries, var next) ->
          tries == 0
              ? "On its way to the mail server"
              : "The mail server did not take it (%s). Tried next %s. Ring them if it is urgent"
                  .formatted(PlainWords.count(tries, "try", "tries"), PlainWords.moment(next));
      case ReadShared.Mail.GaveUp(var at) ->
          "Given up, %s: the mail server never took it. Ring them".formatted(PlainWords.moment(at));
    };
  }
}
