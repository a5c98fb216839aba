package org.invicta.app.store;

import java.nio.file.Path;
import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;

/** Every refusal of the store, with its code. A code is never given to another refusal. */
final class StoreRefusals {

  private StoreRefusals() {}

  static Refused badSetting(String name, String found, String allowed) {
    return new Refused(
        Fault.COMMAND,
        "S001",
        "The setting " + name + " is " + found + ".",
        "Allowed: " + allowed + ".");
  }

  static Refused notADataDirectory(Path directory, String found) {
    return new Refused(
        Fault.COMMAND,
        "S002",
        directory + " is not an Invicta data directory: it holds " + found + ".",
        "Give an empty directory, or one that Invicta made.");
  }

  static Refused inUse(Path directory, String owner) {
    return new Refused(
        Fault.COMMAND,
        "S003",
        "The data directory " + directory + " is in use by " + owner + ".",
        "Stop that process, or give another directory with --data.");
  }

  static Refused anotherVersion(Path directory, String found, String allowed) {
    return new Refused(
        Fault.COMMAND,
        "S004",
        directory + " was made by PostgreSQL " + found + "; this is PostgreSQL " + allowed + ".",
        "Use the Invicta that made it to back up, and restore into an empty directory.");
  }

  static Refused cannotWrite(Path directory, String found) {
    return new Refused(
        Fault.COMMAND,
        "S005",
        "The data directory " + directory + " cannot be used: " + found + ".",
        "Give a directory that belongs to the user who runs Invicta, with --data.");
  }

  static Refused damaged(Path directory, String found) {
    return new Refused(
        Fault.COMMAND,
        "S006",
        "The data directory " + directory + " is damaged: " + found + ".",
        "Restore it from a backup into an empty directory.");
  }

  static Refused didNotStart(Path log, String found) {
    return new Refused(
        Fault.WORK,
        "S007",
        "PostgreSQL did not start: " + found + ".",
        "The reason is at the end of " + log + ".");
  }

  static Refused notOnThisMachine(String found) {
    return new Refused(
        Fault.WORK,
        "S008",
        "The embedded PostgreSQL cannot run here: " + found + ".",
        "Run Invicta as an ordinary user on 64-bit Linux, or name a PostgreSQL 18 server with"
            + " invicta.database.url.");
  }

  static Refused ownerWentAway(String owner) {
    return new Refused(
        Fault.WORK,
        "S009",
        "The database was that of " + owner + ", which has stopped.",
        "What was acknowledged is kept. Run the command again.");
  }

  static Refused cannotReach(String found, Throwable cause) {
    return new Refused(
        Fault.WORK,
        "S010",
        "The database does not answer: " + found + ".",
        "Check invicta.database.url, user and password, and that the server is up.",
        cause);
  }

  static Refused externalTooOld(int found, int oldest) {
    return new Refused(
        Fault.COMMAND,
        "S011",
        "The database server is PostgreSQL " + found + ".",
        "Invicta needs PostgreSQL " + oldest + " or later.");
  }

  static Refused noRestrictedRole() {
    return new Refused(
        Fault.COMMAND,
        "S012",
        "There is no user who may answer people's requests to the external database.",
        "Have its administrator run CREATE ROLE invicta_app NOLOGIN, make a user in that role, and set"
            + " invicta.database.application-user and invicta.database.application-password.");
  }

  static Refused mayDoTooMuch(String why) {
    return new Refused(
        Fault.COMMAND,
        "S013",
        "The user in invicta.database.application-user " + why + ": need to know would not hold.",
        "Name a user in the role invicta_app who is no superuser, has no BYPASSRLS and owns nothing.");
  }
}
