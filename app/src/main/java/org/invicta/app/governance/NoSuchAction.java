package org.invicta.app.governance;

/** An action was named that no plan has. */
public class NoSuchAction extends RuntimeException {

  NoSuchAction(ActionRef action) {
    super("No plan has the action " + action.key());
  }
}
