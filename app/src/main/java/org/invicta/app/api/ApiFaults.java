package org.invicta.app.api;

import org.invicta.app.records.UnreadableBody;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What programs sent that cannot be read. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ApiFaults.class)
class ApiFaults {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notReadable(NotReadable fault) {
    return answer(fault.getMessage() + ". " + fault.todo() + ".");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notReadable(UnreadableBody fault) {
    return answer("The body cannot be read: check that it is one JSON object.");
  }

  private static ResponseEntity<ProblemDetail> answer(String words) {
    var said = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return Answers.answer(Answers.problem(HttpStatus.BAD_REQUEST, "I400", said));
  }
}
