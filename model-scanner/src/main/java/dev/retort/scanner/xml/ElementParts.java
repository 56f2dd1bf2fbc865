package dev.retort.scanner.xml;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Lays what stands inside a class's or attribute's element over annotations.
 *
 * @param unknown told of every element that is not understood
 */
record ElementParts(ElementConverter converter, Consumer<XmlElement> unknown) {
  private static final String P = "jakarta.persistence.";
  private static final String H = "org.hibernate.annotations.";

  /** What a class's element holds besides annotations. */
  private static final Set<String> STRUCTURE = Set.of("attributes", "tenant-id", "fetch-mode");

  /** Of a target for each annotation that names one in its own member. */
  private static final Set<String> ASSOCIATIONS =
      Set.of("many-to-one", "one-to-one", "one-to-many", "many-to-many");

  void ofClass(XmlElement element, AnnotationList annotations) {
    children(element, annotations);
    element
        .child("primary-key-foreign-key")
        .ifPresent(
            key ->
                annotations.merge(
                    new AnnotationUse(
                        P + "PrimaryKeyJoinColumns",
                        Map.of(
                            "foreignKey",
                            new AnnotationValue.Nested(converter.use(Shapes.FOREIGN_KEY, key))),
                        key.origin())));
  }

  void ofAttribute(XmlElement element, AnnotationList annotations) {
    Shape shape = Shapes.ATTRIBUTES.get(element.name());
    if (shape == null) {
      unknown.accept(element);
      return;
    }
    annotations.merge(converter.use(shape, element));
    if (element.flag("id")) {
      annotations.merge(new AnnotationUse(P + "Id", Map.of(), element.origin()));
    }
    String mapsId = element.attributes().get("maps-id");
    if (mapsId != null) {
      AnnotationValue value = new AnnotationValue.Text(mapsId);
      annotations.merge(new AnnotationUse(P + "MapsId", Map.of("value", value), element.origin()));
    }
    children(element, annotations);
  }

  private void children(XmlElement element, AnnotationList annotations) {
    Map<String, List<XmlElement>> repeated = new TreeMap<>();
    for (XmlElement child : element.children()) {
      String name = child.name();
      if (Shapes.REPEATED.containsKey(name)) {
        repeated.computeIfAbsent(name, n -> new ArrayList<>()).add(child);
      } else if (Shapes.SINGLE.containsKey(name)) {
        annotations.merge(converter.use(Shapes.SINGLE.get(name), child));
      } else if (name.equals("on-delete")) {
        annotations.merge(onDelete(child));
      } else if (name.equals("uuid-generator")) {
        annotations.merge(new AnnotationUse(H + "UuidGenerator", Map.of(), child.origin()));
      } else if (!isElsewhere(element, name) && !Shapes.NEUTRAL.contains(name)) {
        unknown.accept(child);
      }
    }
    Map<String, List<AnnotationUse>> uses = new TreeMap<>();
    repeated.forEach(
        (name, all) -> {
          Shape shape = Shapes.REPEATED.get(name);
          if (shape != null) {
            List<AnnotationUse> list =
                uses.computeIfAbsent(shape.annotation(), n -> new ArrayList<>());
            all.forEach(one -> list.add(without(name, prefixed(name, converter.use(shape, one)))));
          }
        });
    uses.forEach(annotations::replace);
  }

  /** Hibernate asks the list of join columns for its foreign key, never one of them. */
  private static AnnotationUse without(String element, AnnotationUse use) {
    if (!element.equals("join-column")) {
      return use;
    }
    Map<String, AnnotationValue> values = new TreeMap<>(use.values());
    values.remove("foreignKey");
    return new AnnotationUse(use.type(), values, use.origin());
  }

  /** Keys of maps are told from their values by a prefix. */
  private static AnnotationUse prefixed(String element, AnnotationUse use) {
    if (!element.startsWith("map-key-") || element.equals("map-key-join-column")) {
      return use;
    }
    String member = element.equals("map-key-convert") ? "attributeName" : "name";
    String path = use.string(member, "");
    Map<String, AnnotationValue> values = new TreeMap<>(use.values());
    values.put(member, new AnnotationValue.Text(path.isEmpty() ? "key" : "key." + path));
    return new AnnotationUse(use.type(), values, use.origin());
  }

  private static AnnotationUse onDelete(XmlElement element) {
    AnnotationValue action =
        new AnnotationValue.Constant(H + "OnDeleteAction", element.text().replace('-', '_'));
    return new AnnotationUse(H + "OnDelete", Map.of("action", action), element.origin());
  }

  /** What is read with the element around it, or, as of Hibernate 7.4, by nobody. */
  private static boolean isElsewhere(XmlElement parent, String name) {
    boolean association = ASSOCIATIONS.contains(parent.name());
    return STRUCTURE.contains(name)
        || name.equals("primary-key-foreign-key")
        || name.equals("foreign-key") && association
        || name.equals("map-key-foreign-key");
  }
}
