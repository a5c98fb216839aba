package org.invicta.app.county;

import org.invicta.app.records.ReadOrigins;
import org.invicta.app.records.ReadRecords;
import org.springframework.stereotype.Component;

/** What has been told so far: the records, and where each came from. */
@Component
record ToldSoFar(ReadRecords records, ReadOrigins origins) {}
