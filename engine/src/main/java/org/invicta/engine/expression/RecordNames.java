package org.invicta.engine.expression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.invicta.engine.definition.RecordDefinition;

/**
 * The names by which expressions know a record's fields and parties, and where each field stands in the body.
 *
 * @param types what each name holds
 * @param fields the section and field of each name that is a field
 */
record RecordNames(Map<String, Type> types, Map<String, Spot> fields) {

  /** A field's section and its own code. */
  record Spot(String section, String field) {}

  RecordNames {
    types = Map.copyOf(types);
    fields = Map.copyOf(fields);
  }

  static RecordNames of(RecordDefinition definition) {
    var types = new HashMap<String, Type>();
    var fields = new HashMap<String, Spot>();
    var several = new HashSet<String>();
    definition.parties().forEach(party -> types.put(party.code().value(), partyType(party)));
    definition
        .fields()
        .forEach(
            located -> {
              var spot = new Spot(located.section().code().value(), located.field().code().value());
              var type = located.field().kind().type();
              types.put(spot.section + "." + spot.field, type);
              fields.put(spot.section + "." + spot.field, spot);
              types.put(spot.field, type);
              if (fields.put(spot.field, spot) != null) {
                several.add(spot.field);
              }
            });
    types.keySet().removeAll(several);
    fields.keySet().removeAll(several);
    return new RecordNames(types, fields);
  }

  private static Type partyType(RecordDefinition.PartyRole party) {
    var one = new Type.Party(party.is());
    return party.most() > 1 ? new Type.Many(one) : one;
  }
}
