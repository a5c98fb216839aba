package org.invicta.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;

/** What somebody may say they look at records for: chosen once for a task, kept in the session and in the log of all it reads. */
@Component
public final class Purposes {

  private final List<CodeList.Value> all;
  private final PersonSessions sessions;

  Purposes(Practice practice, PersonSessions sessions) {
    this.all = practice.processes().purposes().map(CodeList::values).orElse(List.of());
    this.sessions = sessions;
  }

  /** The purposes, in the order people see them. */
  public List<CodeList.Value> all() {
    return all;
  }

  /** The purpose chosen in this session; empty before that, and where the practice files name none. */
  public Optional<CodeList.Value> chosen(HttpServletRequest request) {
    return sessions.purpose(request).flatMap(this::withCode);
  }

  /** Whether somebody has to choose a purpose before a record is shown to them. */
  public boolean isMissing(HttpServletRequest request) {
    return !all.isEmpty() && chosen(request).isEmpty();
  }

  /** The purpose with a code. */
  public Optional<CodeList.Value> withCode(String code) {
    return all.stream().filter(value -> value.code().equals(code)).findFirst();
  }

  /** From now on the session is for this purpose. */
  public void choose(HttpServletRequest request, CodeList.Value purpose) {
    sessions.purpose(request, purpose.code());
  }
}
