package org.invicta.app.capture.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/** Reads a whole form into a body; what is no answer is left out of it and reported. */
final class ReadForm {

  private final RecordDefinition definition;
  private final ReadAnswer answers;

  ReadForm(RecordDefinition definition, KnownOfficers officers) {
    this.definition = definition;
    this.answers = new ReadAnswer(officers);
  }

  /**
   * What a form says.
   *
   * @param wrong what was typed and is no answer, by the field's path ({@code section.group[0].field})
   */
  record Read(Value.Group body, Map<String, Problem> wrong) {}

  Read read(Entries entries) {
    var wrong = new LinkedHashMap<String, Problem>();
    var body = new LinkedHashMap<String, Value>();
    for (var section : definition.sections()) {
      var code = section.code().value();
      body.put(code, group(code + ".", code + ".", section.fields(), entries, wrong));
    }
    return new Read(new Value.Group(body), wrong);
  }

  private Value.Group group(
      String prefix, String path, List<Field> fields, Entries entries, Map<String, Problem> wrong) {
    var members = new LinkedHashMap<String, Value>();
    for (var field : fields) {
      var code = field.code().value();
      if (field.kind() instanceof FieldKind.Group kind) {
        var items = items(prefix + code, path + code, kind, entries, wrong);
        if (!items.isEmpty()) {
          members.put(code, new Value.Items(items));
        }
        continue;
      }
      switch (answers.read(prefix + code, field, entries)) {
        case Answer.None _ -> {}
        case Answer.Given(var value) -> members.put(code, value);
        case Answer.Wrong(var problem) -> wrong.put(path + code, Paths.at(problem, path + code));
      }
    }
    return new Value.Group(members);
  }

  private List<Value> items(
      String prefix,
      String path,
      FieldKind.Group kind,
      Entries entries,
      Map<String, Problem> wrong) {
    var items = new ArrayList<Value>();
    for (var index = 0; index < Items.count(entries, prefix); index++) {
      items.add(
          group(
              prefix + "." + index + ".",
              path + "[" + index + "].",
              kind.fields(),
              entries,
              wrong));
    }
    return items;
  }
}
