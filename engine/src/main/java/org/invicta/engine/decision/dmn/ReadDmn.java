package org.invicta.engine.decision.dmn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.invicta.engine.decision.dmn.TableText.Column;
import org.invicta.engine.decision.dmn.TableText.Row;
import org.invicta.engine.decision.dmn.TableText.Version;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads the decision tables of a DMN file of version 1.3 or later. The file is not trusted: no document type, no entities, nothing
 * fetched. The decisions of one of our own files become the versions of one table; of any other file each decision is a table.
 */
public final class ReadDmn {
  private static final int LARGEST = 1 << 20;
  private static final Set<String> NAMESPACES =
      Set.of(
          WriteDmn.NAMESPACE,
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/",
          "https://www.omg.org/spec/DMN/20240513/MODEL/");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern NEGATED = Pattern.compile("not\\((.*), null\\)");

  private final Element root;
  private final Map<String, Column> columns = new HashMap<>();

  private ReadDmn(Element root) {
    this.root = root;
  }

  /**
   * The tables of a file.
   *
   * @throws DmnRefused where the file is not DMN, or holds what a practice file cannot say
   */
  public static List<TableText> tables(byte[] file) throws DmnRefused {
    if (file.length > LARGEST) {
      throw new DmnRefused(file.length + " bytes", "at most " + LARGEST + " bytes");
    }
    var root = parsed(file);
    if (!"definitions".equals(root.getLocalName()) || !NAMESPACES.contains(namespace(root))) {
      throw new DmnRefused(
          "a document that is not DMN 1.3 or later", "definitions in " + WriteDmn.NAMESPACE);
    }
    return new ReadDmn(root).read();
  }

  private static Element parsed(byte[] file) throws DmnRefused {
    var factory = DocumentBuilderFactory.newInstance();
    try {
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
    } catch (SAXException notXml) {
      throw new DmnRefused("text that is not plain XML", "XML without a document type");
    } catch (IOException | ParserConfigurationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private List<TableText> read() throws DmnRefused {
    children(root, "inputData").forEach(this::column);
    var decisions =
        children(root, "decision").stream()
            .filter(decision -> child(decision, "decisionTable").isPresent())
            .toList();
    if (decisions.isEmpty()) {
      throw new DmnRefused("no decision table", "a decision that holds a decisionTable");
    }
    var own = extension(root, "table");
    var tables = new ArrayList<TableText>();
    for (var decision : decisions) {
      var name = attribute(decision, "name").orElse("decision");
      var table = child(decision, "decisionTable").orElseThrow();
      var read = columnsOf(table);
      tables.add(
          new TableText(
              code(own.flatMap(it -> attribute(it, "code")).orElse(name)),
              own.flatMap(it -> attribute(it, "title")).orElse(title(name)),
              own.flatMap(it -> attribute(it, "of")),
              own.flatMap(it -> attribute(it, "proposes")),
              own.flatMap(it -> attribute(it, "reason")),
              read,
              List.of(version(decision, table, read))));
    }
    return own.isPresent() ? List.of(joined(tables)) : tables;
  }

  private static TableText joined(List<TableText> tables) throws DmnRefused {
    var first = tables.getFirst();
    if (tables.stream().anyMatch(table -> !table.columns().equals(first.columns()))) {
      throw new DmnRefused(
          "versions of one table with different columns", "the same columns in every decision");
    }
    return new TableText(
        first.code(),
        first.title(),
        first.of(),
        first.proposes(),
        first.reason(),
        first.columns(),
        tables.stream().flatMap(table -> table.versions().stream()).toList());
  }

  /** Keeps what an input of one of our own files stands for. */
  private void column(Element input) {
    extension(input, "column")
        .ifPresent(
            column ->
                columns.put(
                    attribute(input, "name").orElse(""),
                    new Column(
                        code(attribute(column, "code").orElse("")),
                        attribute(column, "label").orElse(""),
                        attribute(column, "from").orElse(""))));
  }

  private List<Column> columnsOf(Element table) {
    return children(table, "input").stream()
        .map(
            input -> {
              var text = child(input, "inputExpression").map(ReadDmn::text).orElse("");
              var label = attribute(input, "label").orElse(text);
              return Optional.ofNullable(columns.get(text))
                  .orElseGet(() -> new Column(code(label), title(label), text));
            })
        .toList();
  }

  private static Version version(Element decision, Element table, List<Column> columns)
      throws DmnRefused {
    var hit = attribute(table, "hitPolicy").orElse("UNIQUE");
    if (!Set.of("UNIQUE", "FIRST").contains(hit)) {
      throw new DmnRefused("the hit policy " + hit, "UNIQUE or FIRST");
    }
    if (children(table, "output").size() != 1) {
      throw new DmnRefused(children(table, "output").size() + " outputs", "one output");
    }
    var rows = new ArrayList<Row>();
    for (var rule : children(table, "rule")) {
      rows.add(row(rule, columns, rows.size() + 1));
    }
    var own = extension(decision, "version");
    return new Version(
        own.flatMap(it -> attribute(it, "from")),
        own.flatMap(it -> attribute(it, "to")),
        hit.toLowerCase(Locale.ROOT),
        own.flatMap(it -> attribute(it, "source"))
            .or(() -> child(decision, "description").map(Node::getTextContent)),
        own.flatMap(it -> attribute(it, "own")).isPresent(),
        rows);
  }

  private static Row row(Element rule, List<Column> columns, int number) throws DmnRefused {
    var entries = children(rule, "inputEntry");
    if (entries.size() != columns.size()) {
      throw new DmnRefused(
          "rule " + number + " with " + entries.size() + " cells", "one for each input");
    }
    var cells = new LinkedHashMap<String, String>();
    IntStream.range(0, columns.size())
        .filter(at -> !Set.of("-", "").contains(text(entries.get(at))))
        .forEach(at -> cells.put(columns.get(at).code(), ours(text(entries.get(at)))));
    var answer = child(rule, "outputEntry").map(ReadDmn::text).orElse("");
    var text = TEXT.matcher(answer);
    if (!text.matches()) {
      throw new DmnRefused(
          "rule " + number + " with an answer that is no text", "an answer such as \"high\"");
    }
    return new Row(
        cells,
        text.group(1).replaceAll("\\\\(.)", "$1"),
        child(rule, "annotationEntry").map(ReadDmn::text).orElse("Row " + number));
  }

  /** Here what is not known fits no {@code not(…)} anyway; the null that keeps it out in DMN is not needed. */
  private static String ours(String cell) {
    var negated = NEGATED.matcher(cell);
    return negated.matches() ? "not(" + negated.group(1) + ")" : cell;
  }

  private static String code(String name) {
    var code = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return code.isEmpty() ? "unnamed" : code;
  }

  private static String title(String name) {
    var words = name.strip().replace('_', ' ');
    return words.isEmpty()
        ? "Unnamed"
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private static Optional<Element> extension(Element of, String name) {
    return child(of, "extensionElements").stream()
        .flatMap(all -> elements(all).stream())
        .filter(it -> WriteDmn.OWN.equals(it.getNamespaceURI()) && name.equals(it.getLocalName()))
        .findFirst();
  }

  private static Optional<Element> child(Element of, String name) {
    return children(of, name).stream().findFirst();
  }

  private static List<Element> children(Element of, String name) {
    return elements(of).stream()
        .filter(it -> name.equals(it.getLocalName()) && NAMESPACES.contains(namespace(it)))
        .toList();
  }

  private static List<Element> elements(Element of) {
    var nodes = of.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static String namespace(Element element) {
    return Optional.ofNullable(element.getNamespaceURI()).orElse("");
  }

  private static String text(Element of) {
    return child(of, "text").map(Node::getTextContent).orElse("").strip();
  }

  private static Optional<String> attribute(Element of, String name) {
    return Optional.of(of.getAttribute(name)).filter(value -> !value.isBlank());
  }

  /** The parser prints nothing: what it finds becomes a refusal. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException found) {
      // a warning keeps nobody from reading on
    }

    @Override
    public void error(SAXParseException found) throws SAXParseException {
      throw found;
    }

    @Override
    public void fatalError(SAXParseException found) throws SAXParseException {
      throw found;
    }
  }
}
