package org.invicta.engine.definition.load;

import java.util.List;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Share;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;

/** Reads what is shown to partners: an organisation that takes part, fields that exist, moves that a partner may make. */
final class ReadShares {
  private final RecordDefinition record;
  private final List<Move> moves;
  private final Known known;
  private final Formulas formulas;
  private final Findings findings;

  ReadShares(
      RecordDefinition record,
      List<Move> moves,
      Known known,
      Formulas formulas,
      Findings findings) {
    this.record = record;
    this.moves = moves;
    this.known = known;
    this.formulas = formulas;
    this.findings = findings;
  }

  List<Share> read(Part lifecycle) {
    return lifecycle.named("shares").stream().map(this::share).toList();
  }

  private Share share(Part.Named named) {
    var part = named.part();
    check(part);
    return new Share(
        named.place(),
        named.code(),
        part.codes("on"),
        part.code("to"),
        part.scalar("mailbox")
            .flatMap(mailbox -> formulas.giving(new Type.Text(), mailbox, Scope.of(record))),
        part.text("basis"),
        part.texts("shows").stream().map(name -> FieldNames.whole(record, name)).toList(),
        part.code("expires"),
        part.code("receipt"),
        part.codeIfAny("answer"),
        part.codeIfAny("unreachable"),
        part.text("subject"));
  }

  private void check(Part part) {
    known.moves(part.scalars("on"), moves);
    part.scalar("to").ifPresent(to -> known.role(to, record, PartyKind.ORGANISATION));
    known.once(part.scalars("shows"));
    var names = FieldNames.of(record);
    part.scalars("shows").forEach(name -> names.check(name, findings, _ -> true, ""));
    part.scalar("expires").ifPresent(known::duration);
    part.scalar("receipt").ifPresent(move -> known.moveBy(move, moves, Known.PARTNER));
    part.scalar("answer").ifPresent(move -> known.moveBy(move, moves, Known.PARTNER));
    part.scalar("unreachable").ifPresent(move -> known.moveBy(move, moves, Known.SYSTEM));
  }
}
