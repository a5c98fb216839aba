package org.invicta.app.records;

/** A record as it is, and its head, which the next version continues. */
record Latest(Snapshot snapshot, Head head) {}
