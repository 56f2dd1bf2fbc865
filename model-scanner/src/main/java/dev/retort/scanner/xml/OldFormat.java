package dev.retort.scanner.xml;

import dev.retort.finding.Finding;
import dev.retort.scanner.xml.MappingFiles.Resource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A mapping file in Hibernate's old format ({@code hbm.xml}). Hibernate itself reads it; otherwise
 * what it maps is only named.
 */
public record OldFormat(Resource resource, XmlElement root) {
  /** That it is not read, and what is missing therefore. */
  Finding finding() {
    Set<String> classes = new TreeSet<>();
    Set<String> tables = new TreeSet<>();
    elements(root)
        .forEach(
            each -> {
              String name = each.attributes().getOrDefault("name", each.value("entity-name"));
              if (each.name().endsWith("class") && name != null) {
                classes.add(qualified(name));
                if (each.name().equals("class") && each.value("table") == null) {
                  tables.add(name.substring(name.lastIndexOf('.') + 1));
                }
              }
              if (each.attributes().containsKey("table")) {
                tables.add(each.attributes().get("table"));
              }
            });
    return XmlFindings.NOT_READ.on(
        resource.name(),
        root.origin(),
        resource.name()
            + " is in Hibernate's old format, which is not read"
            + (classes.isEmpty() ? "" : "; it maps " + String.join(", ", classes))
            + (tables.isEmpty() ? "" : " to " + String.join(", ", tables)));
  }

  private String qualified(String name) {
    String inPackage = root.attributes().getOrDefault("package", "");
    return name.contains(".") || inPackage.isEmpty() ? name : inPackage + "." + name;
  }

  private static Stream<XmlElement> elements(XmlElement element) {
    return element.children().stream()
        .flatMap(child -> Stream.concat(Stream.of(child), elements(child)));
  }
}
