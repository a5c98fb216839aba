package org.invicta.app.records;

import org.invicta.app.audit.VerifyLanes;
import org.invicta.app.cli.StoreVerb;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

/** Works out the hash of every version of every record, and of every entry of the log, again. */
@Command(
    name = "verify",
    description = {
      "Works out the hash of every version of every record, and of every entry of the log, again.",
      "What is not as it was written goes to standard output: record and version, or lane and entry, and what is wrong."
    },
    mixinStandardHelpOptions = true)
final class VerifyVerb extends StoreVerb {

  @Override
  protected int run(BeanFactory beans) {
    var records = beans.getBean(VerifyChains.class).verify();
    var log = beans.getBean(VerifyLanes.class).verify();
    records.broken().ifPresent(this::broken);
    log.broken().ifPresent(this::broken);
    if (records.broken().isPresent() || log.broken().isPresent()) {
      out().flush();
      return 1;
    }
    say(
        "%,d records with %,d versions and %,d entries of the log: every one is as it was written."
            .formatted(records.records(), records.versions(), log.entries()));
    return 0;
  }

  private void broken(VerifyChains.Broken broken) {
    out()
        .println(
            "R050 record %s version %d: %s; restore it from a backup and find out who changed it"
                .formatted(broken.record(), broken.version(), broken.what()));
  }

  private void broken(VerifyLanes.Broken broken) {
    out()
        .println(
            "U001 log lane %d entry %d: %s; restore it from a backup and find out who changed it"
                .formatted(broken.lane(), broken.number(), broken.what()));
  }
}
