package org.invicta.app.records;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken in; properties {@code invicta.*}.
 *
 * @param files how large they may be
 * @param clamav the scanner for harmful files; without a host files are not scanned
 */
@ConfigurationProperties("invicta")
record FileSettings(@DefaultValue Files files, @DefaultValue Clamav clamav) {

  /**
   * Limits of files.
   *
   * @param largest {@code invicta.files.largest}: the most bytes one may have
   */
  record Files(@DefaultValue("20MB") DataSize largest) {}

  /**
   * Where the daemon of ClamAV listens.
   *
   * @param host {@code invicta.clamav.host}; empty for none
   * @param port {@code invicta.clamav.port}
   */
  record Clamav(@DefaultValue("") String host, @DefaultValue("3310") int port) {}
}
