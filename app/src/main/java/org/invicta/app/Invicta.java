package org.invicta.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application that serves one force. */
@SpringBootApplication
public class Invicta {

  public static void main(String[] arguments) {
    SpringApplication.run(Invicta.class, arguments);
  }
}
