package org.invicta.app.capture.form;

/** The names of officers beside the codes that records keep. */
public interface KnownOfficers {

  /** The code of the officer with this name; what was typed where nobody has it. */
  String code(String typed);

  /** The name of the officer with this code; the code where none is known. */
  String name(String code);

  /** Nobody is known: names and codes stay as they are. */
  static KnownOfficers none() {
    return new KnownOfficers() {
      @Override
      public String code(String typed) {
        return typed;
      }

      @Override
      public String name(String code) {
        return code;
      }
    };
  }
}
