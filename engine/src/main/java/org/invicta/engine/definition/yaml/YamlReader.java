package org.invicta.engine.definition.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML of one file, document by document. What comes before a mistake is still read. Anchors, aliases, tags and keys
 * that are not words are refused: practice files need none, and they are how small files grow into big ones.
 */
public final class YamlReader {
  private static final int DEEPEST = 32;
  private static final int MOST_CODE_POINTS = 4_000_000;

  private final String file;
  private final String text;
  private final Findings findings;
  private final int[] offsets;
  private int depth;

  private YamlReader(String file, String text, Findings findings) {
    this.file = file;
    this.text = text;
    this.offsets = offsets(text);
    this.findings = findings;
  }

  /** The documents of a file; empty ones are left out. */
  public static List<Yaml> documents(String file, String text, Findings findings) {
    return new YamlReader(file, text.replace("\r\n", "\n"), findings).read();
  }

  private List<Yaml> read() {
    var settings =
        LoadSettings.builder()
            .setLabel(file)
            .setUseMarks(true)
            .setCodePointLimit(MOST_CODE_POINTS)
            .build();
    var documents = new ArrayList<Yaml>();
    try {
      var events = new Parse(settings).parseString(text).iterator();
      while (events.hasNext()) {
        var event = events.next();
        if (event instanceof NodeEvent) {
          var node = node(event, events);
          if (!(node instanceof Yaml.Scalar scalar && scalar.meaning() == Meaning.NOTHING)) {
            documents.add(node);
          }
        }
      }
    } catch (Refused refused) {
      notYaml(refused.place, refused.found, refused.allowed, refused.todo);
    } catch (MarkedYamlEngineException wrong) {
      var mark = wrong.getProblemMark().or(wrong::getContextMark);
      notYaml(place(mark), oneLine(wrong.getProblem()), "YAML", "mend the YAML at this place");
    } catch (ReaderException wrong) {
      notYaml(
          placeOfIndex(wrong.getPosition()),
          "the character U+%04X".formatted(wrong.getCodePoint()),
          "letters, digits, punctuation and line breaks",
          "take the character out");
    } catch (YamlEngineException wrong) {
      notYaml(new Place(file, 1, 1), oneLine(wrong.getMessage()), "YAML", "mend the YAML");
    }
    return documents;
  }

  private Yaml node(Event event, Iterator<Event> events) {
    refuseSharing(event);
    if (depth >= DEEPEST) {
      throw new Refused(
          place(event.getStartMark()),
          "values nested more than " + DEEPEST + " deep",
          "at most " + DEEPEST + " levels",
          "nest less");
    }
    depth++;
    try {
      return switch (event) {
        case ScalarEvent scalar -> scalar(scalar);
        case SequenceStartEvent start -> sequence(start, events);
        case MappingStartEvent start -> mapping(start, events);
        default -> throw new IllegalStateException("No node starts with " + event);
      };
    } finally {
      depth--;
    }
  }

  private Yaml.Scalar scalar(ScalarEvent event) {
    var from = event.getStartMark().map(Mark::getIndex).orElse(0);
    var to = event.getEndMark().map(Mark::getIndex).orElse(from);
    var raw = text.substring(textIndex(from), textIndex(Math.max(from, to)));
    return new Yaml.Scalar(place(event.getStartMark()), event.getValue(), event.isPlain(), raw);
  }

  private Yaml.Sequence sequence(SequenceStartEvent start, Iterator<Event> events) {
    var items = new ArrayList<Yaml>();
    var event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, events));
      event = events.next();
    }
    return new Yaml.Sequence(place(start.getStartMark()), items);
  }

  private Yaml.Mapping mapping(MappingStartEvent start, Iterator<Event> events) {
    var entries = new ArrayList<Yaml.Entry>();
    var seen = new HashSet<String>();
    var event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      var key = key(event);
      var value = node(events.next(), events);
      if (seen.add(key.text())) {
        entries.add(new Yaml.Entry(key.place(), key.text(), value));
      } else {
        findings.add(
            key.place(),
            FindingCode.DUPLICATE_CODE,
            "the key " + key.text() + " a second time",
            "each key once",
            "take one of the two out");
      }
      event = events.next();
    }
    return new Yaml.Mapping(place(start.getStartMark()), entries);
  }

  private Yaml.Scalar key(Event event) {
    refuseSharing(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    throw new Refused(
        place(event.getStartMark()),
        "a key that is a list or has keys itself",
        "a key that is one word",
        "put quotes around the text if a brace or bracket was meant as text");
  }

  private void refuseSharing(Event event) {
    if (event instanceof AliasEvent alias) {
      throw sharing(alias, "the alias *" + alias.getAlias());
    }
    if (!(event instanceof NodeEvent node)) {
      return;
    }
    if (node.getAnchor().isPresent()) {
      throw sharing(node, "the anchor &" + node.getAnchor().map(Anchor::getValue).orElse(""));
    }
    tag(event)
        .ifPresent(
            tag -> {
              throw sharing(event, "the tag " + tag);
            });
  }

  private Refused sharing(Event event, String found) {
    return new Refused(
        place(event.getStartMark()),
        found,
        "values written out, without anchors, aliases and tags",
        "write the value out, or put quotes around it if it is text");
  }

  private static Optional<String> tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case SequenceStartEvent start -> start.getTag();
      case MappingStartEvent start -> start.getTag();
      default -> Optional.empty();
    };
  }

  private void notYaml(Place place, String found, String allowed, String todo) {
    findings.add(place, FindingCode.NOT_YAML, found, allowed, todo);
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1))
        .orElseGet(() -> new Place(file, 1, 1));
  }

  private Place placeOfIndex(int codePoints) {
    var before = text.substring(0, textIndex(codePoints));
    var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    var lineStart = before.lastIndexOf('\n') + 1;
    return new Place(file, line, before.codePointCount(lineStart, before.length()) + 1);
  }

  private int textIndex(int codePoints) {
    return offsets[Math.min(codePoints, offsets.length - 1)];
  }

  /** Where each code point of the text starts: marks count code points, Java counts chars. */
  private static int[] offsets(String text) {
    var offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 0, at = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return offsets;
  }

  private static String oneLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "text that is not YAML" : message.replaceAll("\\s+", " ").strip();
  }

  /** Ends the reading of a file at something that practice files may not use. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final String found;
    private final String allowed;
    private final String todo;

    Refused(Place place, String found, String allowed, String todo) {
      super(found, null, false, false);
      this.place = place;
      this.found = found;
      this.allowed = allowed;
      this.todo = todo;
    }
  }
}
