package dev.retort.scanner.xml;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes annotations of the elements of one file, by their shapes.
 *
 * @param packageName of classes that are named without one; empty for none
 * @param schema of tables and generators that name none; empty for none
 */
record ElementConverter(String packageName, String schema) {
  private static final Set<String> TABLES =
      Set.of(
          "jakarta.persistence.Table",
          "jakarta.persistence.SecondaryTable",
          "jakarta.persistence.JoinTable",
          "jakarta.persistence.CollectionTable");
  private static final Set<String> LISTS = Set.of("uniqueConstraints", "indexes", "check");
  private static final Map<String, String> SIMPLE_TYPES =
      Map.ofEntries(
          Map.entry("String", "java.lang.String"),
          Map.entry("Integer", "java.lang.Integer"),
          Map.entry("Long", "java.lang.Long"),
          Map.entry("Short", "java.lang.Short"),
          Map.entry("Byte", "java.lang.Byte"),
          Map.entry("Boolean", "java.lang.Boolean"),
          Map.entry("Double", "java.lang.Double"),
          Map.entry("Float", "java.lang.Float"),
          Map.entry("Character", "java.lang.Character"),
          Map.entry("BigDecimal", "java.math.BigDecimal"),
          Map.entry("BigInteger", "java.math.BigInteger"),
          Map.entry("UUID", "java.util.UUID"),
          Map.entry("Instant", "java.time.Instant"),
          Map.entry("LocalDate", "java.time.LocalDate"),
          Map.entry("LocalDateTime", "java.time.LocalDateTime"),
          Map.entry("LocalTime", "java.time.LocalTime"));

  /** The annotation that an element stands for, with what is written only. */
  AnnotationUse use(Shape shape, XmlElement element) {
    Map<String, AnnotationValue> values = new TreeMap<>();
    for (Shape.Part part : shape.parts()) {
      AnnotationValue value = value(part, element);
      if (value != null) {
        values.putIfAbsent(part.member(), value);
      }
      if (part.member().equals("schema") && value == null && isTable(shape)) {
        values.put("schema", new AnnotationValue.Text(schema));
      } else if (value == null && isTable(shape) && LISTS.contains(part.member())) {
        values.put(part.member(), new AnnotationValue.Many(List.of())); // none replaces some
      }
    }
    return new AnnotationUse(shape.annotation(), values, element.origin());
  }

  private static boolean isTable(Shape shape) {
    return TABLES.contains(shape.annotation());
  }

  private @Nullable AnnotationValue value(Shape.Part part, XmlElement element) {
    switch (part.kind()) {
      case ONE -> {
        Shape shape = part.shape();
        return shape == null
            ? null
            : element
                .child(part.xml())
                .map(c -> new AnnotationValue.Nested(use(shape, c)))
                .orElse(null);
      }
      case MANY -> {
        List<AnnotationValue> many = new ArrayList<>();
        Shape shape = part.shape();
        for (XmlElement child : shape == null ? List.<XmlElement>of() : element.all(part.xml())) {
          many.add(new AnnotationValue.Nested(use(shape, child)));
        }
        return many.isEmpty() ? null : new AnnotationValue.Many(many);
      }
      case TEXTS -> {
        List<AnnotationValue> texts = new ArrayList<>();
        element.all(part.xml()).forEach(c -> texts.add(new AnnotationValue.Text(c.text())));
        return texts.isEmpty() ? null : new AnnotationValue.Many(texts);
      }
      default -> {
        String text = part.xml().isEmpty() ? element.text() : element.value(part.xml());
        return text == null || text.isEmpty() ? null : simple(part, text);
      }
    }
  }

  private AnnotationValue simple(Shape.Part part, String text) {
    return switch (part.kind()) {
      case NUMBER ->
          text.matches("-?\\d{1,18}")
              ? new AnnotationValue.Whole(Long.parseLong(text))
              : new AnnotationValue.Unresolved(text);
      case BOOL -> new AnnotationValue.Bool(text.equals("true") || text.equals("1"));
      case ENUM -> new AnnotationValue.Constant(part.type(), text);
      case CLASS -> new AnnotationValue.ClassLiteral(classRef(text));
      default -> new AnnotationValue.Text(text);
    };
  }

  private TypeRef classRef(String name) {
    String known = SIMPLE_TYPES.get(name);
    return TypeRef.of(known != null ? known : className(name));
  }

  /** A class's binary name, in the file's package where it has none. */
  String className(String written) {
    return written.contains(".") || packageName.isEmpty() ? written : packageName + "." + written;
  }
}
