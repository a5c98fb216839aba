package org.invicta.app.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.invicta.app.intake.run.InputFile;
import org.invicta.app.records.TakeIn;
import org.invicta.engine.definition.Practice;

/** What a job is given to begin with. */
record JobSetting(
    List<InputFile> files,
    Practice practice,
    TakeIn takeIn,
    LocalDate today,
    Optional<LocalDate> on,
    Path temporary) {}
