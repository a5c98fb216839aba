package org.invicta.app.records;

import org.invicta.app.cli.StoreVerb;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

/** Works out the hash of every version of every record again. */
@Command(
    name = "verify",
    description = {
      "Works out the hash of every version of every record again.",
      "A record that is not as it was written goes to standard output: record, version, what is wrong."
    },
    mixinStandardHelpOptions = true)
final class VerifyVerb extends StoreVerb {

  @Override
  protected int run(BeanFactory beans) {
    var verified = beans.getBean(VerifyChains.class).verify();
    return verified
        .broken()
        .map(this::broken)
        .orElseGet(
            () -> {
              say(
                  "%,d records with %,d versions: every one is as it was written."
                      .formatted(verified.records(), verified.versions()));
              return 0;
            });
  }

  private int broken(VerifyChains.Broken broken) {
    out()
        .println(
            "R050 record %s version %d: %s; restore it from a backup and find out who changed it"
                .formatted(broken.record(), broken.version(), broken.what()));
    out().flush();
    return 1;
  }
}
