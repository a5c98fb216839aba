package org.invicta.app.practice;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.invicta.app.practice.book.Book;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the definitions as a book. */
@Command(
    name = "book",
    description = "Writes the definitions as an HTML book in plain English, with worked examples.",
    mixinStandardHelpOptions = true)
final class BookVerb implements Callable<Integer> {

  @Mixin private LibraryOptions options = new LibraryOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write it; open index.html there.")
  private Path out = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var library = options.library();
    var files = new Book(library.directory(), library.practice()).files();
    var folder = new OutputFolder(out);
    files.forEach(folder::write);
    if (!options.quiet()) {
      spec.commandLine()
          .getErr()
          .println(files.size() + " files written; open " + out.resolve("index.html") + ".");
    }
    return 0;
  }
}
