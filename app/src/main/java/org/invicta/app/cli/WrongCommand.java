package org.invicta.app.cli;

import java.util.List;
import org.invicta.engine.definition.shape.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command that cannot be understood: what was wrong, what is near, how to list the rest. */
final class WrongCommand {

  private WrongCommand() {}

  static int answer(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    line.getErr().println(code(wrong) + " " + sentence(wrong, line) + " " + howToList(line));
    return CommandLine.ExitCode.USAGE;
  }

  private static String code(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException ? "C001" : "C002";
  }

  private static String sentence(ParameterException wrong, CommandLine line) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched().getFirst(), line);
    }
    var message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    return message.endsWith(".") ? message : message + ".";
  }

  private static String unmatched(String word, CommandLine line) {
    if (word.startsWith("-")) {
      return "There is no option '%s'.%s".formatted(word, nearest(word, optionsOf(line)));
    }
    if (line.getSubcommands().isEmpty()) {
      return "'%s' is one word too many.".formatted(word);
    }
    return "There is no verb '%s'.%s"
        .formatted(word, nearest(word, List.copyOf(line.getSubcommands().keySet())));
  }

  private static List<String> optionsOf(CommandLine line) {
    return line.getCommandSpec().options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .toList();
  }

  private static String nearest(String word, List<String> known) {
    return NearestName.of(word, known).map(near -> " Did you mean '" + near + "'?").orElse("");
  }

  private static String howToList(CommandLine line) {
    return "'%s --help' lists what there is."
        .formatted(line.getCommandSpec().qualifiedName().replaceFirst("^invicta", "./invicta"));
  }
}
