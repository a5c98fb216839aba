package org.invicta.app.audit;

import java.util.UUID;
import org.invicta.app.access.AccessNoted;
import org.invicta.app.store.OwnerStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down signing in and out, purposes, broken glass and its reviews, in the transaction that does them. */
@Component
final class LogWhatAccessNotes {

  private final OwnerStore owner;

  LogWhatAccessNotes(OwnerStore owner) {
    this.owner = owner;
  }

  @EventListener
  void write(AccessNoted noted) {
    owner
        .jdbc()
        .sql(
            """
            select audit.write(:kind, :officer, :unit, :purpose, :type, :records, '{}'::uuid[], :through, :detail)
            """)
        .param("kind", noted.kind())
        .param("officer", noted.officer())
        .param("unit", noted.unit())
        .param("purpose", noted.purpose())
        .param("type", noted.type())
        .param("records", noted.records().toArray(UUID[]::new))
        .param("through", noted.through())
        .param("detail", noted.detail())
        .query((row, number) -> true)
        .list();
  }
}
