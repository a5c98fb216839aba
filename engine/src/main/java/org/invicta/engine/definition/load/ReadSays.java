package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.definition.RecordDefinition.Says;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Type;

/** Reads which fields of a record say who a person in it is. */
final class ReadSays {
  private final RecordDefinition record;
  private final Findings findings;

  ReadSays(RecordDefinition record, Findings findings) {
    this.record = record;
    this.findings = findings;
  }

  /** A role with what the record says of it. */
  PartyRole role(Part.Named named, PartyRole role) {
    return named
        .part()
        .part("says")
        .map(
            says ->
                new PartyRole(
                    role.code(),
                    role.label(),
                    role.is(),
                    role.least(),
                    role.most(),
                    Optional.of(says(named.part(), says, role))))
        .orElse(role);
  }

  private Says says(Part written, Part says, PartyRole role) {
    if (role.is() != PartyKind.PERSON || role.most() != 1) {
      findings.add(
          written.placeOf("says"),
          FindingCode.WRONG_TYPE,
          "says for the role " + role.code(),
          "says for one person: is: person with exactly: 1 or at-most: 1",
          "take says out, or let the role be one person");
    }
    if (says.has("names") && says.scalars("names").isEmpty()) {
      findings.add(
          says.placeOf("names"),
          FindingCode.MISSING_KEY,
          "no fields of the name",
          "at least one field",
          "name the field of the family name");
    }
    check(says.scalars("names"), new Type.Text(), "a field that holds text");
    check(says.scalar("born").stream().toList(), new Type.Date(), "a field that holds a date");
    check(says.scalar("address").stream().toList(), new Type.Text(), "a field that holds text");
    return new Says(
        says.texts("names").stream().map(this::whole).toList(),
        says.textIfAny("born").map(this::whole),
        says.textIfAny("address").map(this::whole));
  }

  private void check(List<Yaml.Scalar> fields, Type wanted, String allowed) {
    var names = FieldNames.of(record);
    fields.forEach(field -> names.check(field, findings, wanted::equals, allowed));
  }

  private String whole(String name) {
    return FieldNames.whole(record, name);
  }
}
