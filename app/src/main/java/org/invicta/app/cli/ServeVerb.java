package org.invicta.app.cli;

import picocli.CommandLine.Command;

/** Serves the pages until it is told to stop. */
@Command(
    name = "serve",
    description = "Serves the pages until stopped (Ctrl-C or SIGTERM).",
    mixinStandardHelpOptions = true)
public final class ServeVerb extends ServingVerb {}
