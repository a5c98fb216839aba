package org.invicta.app.records;

import java.util.UUID;

/**
 * A stored file.
 *
 * @param id what a field of a record names it by
 * @param name its name, without folders
 * @param mediaType what it is, found by looking into it
 * @param size in bytes
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 */
public record StoredFile(UUID id, String name, String mediaType, long size, String sha256) {

  /** Never the name, which may say whom it is about. */
  @Override
  public String toString() {
    return "StoredFile[" + id + "]";
  }
}
