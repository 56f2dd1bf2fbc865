package dev.retort.scanner.xml;

import dev.retort.schema.Origin;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML file, without its namespace: the versions of the mapping schema differ in
 * little else.
 *
 * @param text what stands directly in it, stripped
 */
public record XmlElement(
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    String text,
    Origin origin) {

  /**
   * The root of a file.
   *
   * @param file how origins call it
   * @throws XMLStreamException where it is not well-formed
   */
  static XmlElement parse(InputStream in, String file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false); // nothing is fetched from anywhere
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    Deque<XmlElement> open = new ArrayDeque<>();
    Deque<StringBuilder> texts = new ArrayDeque<>();
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Map<String, String> attributes = new TreeMap<>();
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
          }
          Origin origin = Origin.of(file, reader.getLocation().getLineNumber());
          open.push(
              new XmlElement(reader.getLocalName(), attributes, new ArrayList<>(), "", origin));
          texts.push(new StringBuilder());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!texts.isEmpty()) {
            texts.getFirst().append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement done = open.pop().withText(texts.pop().toString().strip());
          if (open.isEmpty()) {
            root = done;
          } else {
            open.getFirst().children().add(done);
          }
        }
        default -> {
          // comments, white space
        }
      }
    }
    if (root == null) {
      throw new XMLStreamException("there is no element in it");
    }
    return root;
  }

  private XmlElement withText(String other) {
    return new XmlElement(name, attributes, List.copyOf(children), other, origin);
  }

  /** An attribute, or the text of a child element of that name; null for neither. */
  @Nullable String value(String part) {
    String attribute = attributes.get(part);
    return attribute != null ? attribute : child(part).map(XmlElement::text).orElse(null);
  }

  Optional<XmlElement> child(String part) {
    return children.stream().filter(c -> c.name().equals(part)).findFirst();
  }

  List<XmlElement> all(String part) {
    return children.stream().filter(c -> c.name().equals(part)).toList();
  }

  /** Whether an attribute says true. */
  boolean flag(String part) {
    return "true".equals(value(part)) || "1".equals(value(part));
  }
}
