package org.invicta.app.capture.web;

import java.util.List;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.NotAllowed;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.stereotype.Component;

/** Who may open records of a type. What is not granted is refused. */
@Component
class MayRecord {

  private final Practice practice;

  MayRecord(Practice practice) {
    this.practice = practice;
  }

  /** Whether somebody may open records of a type. */
  boolean mayOpen(SignedIn officer, Code type) {
    return access(type).map(access -> access.opens().stream().anyMatch(officer::has)).orElse(false);
  }

  /**
   * @throws NotAllowed when they may not
   */
  void refuseUnlessMayOpen(SignedIn officer, RecordDefinition definition) {
    if (!mayOpen(officer, definition.code())) {
      throw new NotAllowed(
          new Decision.Refused(
              "Your role does not record this: "
                  + definition.plural().toLowerCase(java.util.Locale.UK)
                  + ".",
              "Ask somebody whose work it is, or whoever manages access in your unit."));
    }
  }

  /** The types somebody may open, in the order of the practice files. */
  List<RecordDefinition> openedBy(SignedIn officer) {
    return practice.records().values().stream()
        .filter(definition -> mayOpen(officer, definition.code()))
        .toList();
  }

  private Optional<AccessDefinition> access(Code type) {
    return Optional.ofNullable(practice.processes().access().get(type));
  }
}
