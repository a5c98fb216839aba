package org.invicta.app.reports.web;

import java.util.function.Supplier;
import org.invicta.app.Refused;
import org.invicta.app.reports.PackRequest;
import org.invicta.app.reports.PackRequest.Wanted;
import org.invicta.app.reports.ReportRefusals;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.NotUnderstood;
import org.invicta.engine.definition.BoardDefinition;
import org.springframework.stereotype.Component;

/** Reads which report a page is asked for; what is wrong becomes a page that says so. */
@Component
class Asking {

  private final PackRequest request;

  Asking(PackRequest request) {
    this.request = request;
  }

  BoardDefinition board(String code) {
    return said(() -> request.board(code));
  }

  Wanted report(String board, String quarter, String knownAt) {
    return said(() -> request.read(board, quarter, knownAt));
  }

  private static <T> T said(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refused refused) {
      if (refused.code().equals(ReportRefusals.UNKNOWN_BOARD)) {
        throw new NotFound("There is no board with this code.");
      }
      throw new NotUnderstood(refused.found(), refused.todo());
    }
  }
}
