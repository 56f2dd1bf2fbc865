package dev.retort.differ;

import dev.retort.operations.TypeConversion;
import dev.retort.operations.TypeShape;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How values of a type that is made anew become values of the new one. */
sealed interface TypeChange {

  /**
   * The expression of {@code USING}.
   *
   * @param column as SQL, of the old type or of an array of it
   * @param type the new type, with its array suffix
   */
  String using(String column, String type);

  /** The same for the way back, where {@code type} is the old type. */
  String back(String column, String type);

  /** Values read as they print. */
  sealed interface Printed extends TypeChange {
    @Override
    default String using(String column, String type) {
      return byText(column, type);
    }

    @Override
    default String back(String column, String type) {
      return byText(column, type);
    }
  }

  /** Nothing but the name of what the type is built on changes. */
  record ByText() implements Printed {}

  /** A type becomes one of another kind; both are named as people name them. */
  record Kind(String from, String to) implements Printed {}

  /** The bounds of a range type are of another type, or in another order. */
  record Bounds(String from, String to) implements Printed {}

  /**
   * Labels of an enum stay, but for those that are removed: until the expression says what they
   * become, a row that has one stops the migration.
   */
  record Labels(List<String> removed) implements TypeChange {
    @Override
    public String using(String column, String type) {
      if (removed.isEmpty()) {
        return byText(column, type);
      }
      if (isArray(type)) {
        String labels = column + "::text[]";
        for (String label : removed) {
          String literal = Identifiers.literal(label);
          labels = "array_replace(" + labels + ", " + literal + ", " + literal + ")";
        }
        return labels + "::" + type;
      }
      StringBuilder mapping = new StringBuilder("CASE ").append(column).append("::text");
      for (String label : removed) {
        String literal = Identifiers.literal(label);
        mapping.append(" WHEN ").append(literal).append(" THEN ").append(literal);
      }
      return "(" + mapping + " ELSE " + column + "::text END)::" + type;
    }

    @Override
    public String back(String column, String type) {
      return byText(column, type);
    }
  }

  /** The type beneath a domain is another. */
  record Base(String from, String to) implements TypeChange {
    @Override
    public String using(String column, String type) {
      return convert(column, from, to, type);
    }

    @Override
    public String back(String column, String type) {
      return convert(column, to, from, type);
    }

    private static String convert(String column, String from, String to, String type) {
      return isArray(type) ? byText(column, type) : castOf(column, from, to) + "::" + type;
    }
  }

  /** Attributes of a composite type come, go, move or change. */
  record Attributes(CompositeType from, CompositeType to) implements TypeChange {
    @Override
    public String using(String column, String type) {
      return convert(column, from, to, type);
    }

    @Override
    public String back(String column, String type) {
      return convert(column, to, from, type);
    }

    private static String convert(
        String column, CompositeType from, CompositeType to, String type) {
      if (names(from).equals(names(to))) {
        return byText(column, type);
      }
      List<String> fields = new ArrayList<>();
      for (Attribute attribute : to.attributes()) {
        Optional<Attribute> before = from.attribute(attribute.name());
        String field = "(" + column + ")." + Identifiers.quote(attribute.name());
        fields.add(
            before.isEmpty()
                ? "NULL"
                : before.get().type().equals(attribute.type())
                    ? field
                    : castOf(field, before.get().type(), attribute.type()));
      }
      return "CASE WHEN "
          + column
          + " IS DISTINCT FROM NULL THEN ROW("
          + String.join(", ", fields)
          + ")::"
          + type
          + " END";
    }

    /** Whether values do not read as they print, since attributes stand elsewhere. */
    boolean moves() {
      return !names(from).equals(names(to));
    }

    private static List<String> names(CompositeType type) {
      return type.attributes().stream().map(Attribute::name).toList();
    }
  }

  /**
   * Attributes, here or further down, stand elsewhere, and no expression of SQL takes apart an
   * array without a subquery, which {@code ALTER TABLE} does not allow: values become JSON, which
   * knows attributes by name, and are read from it.
   *
   * @param type the name of the new type
   * @param shallow how a single value is converted all the same; null for by JSON
   */
  record ByName(QualifiedName type, @Nullable Attributes shallow) implements TypeChange {
    /** The one attribute of the composite types through which values are read. */
    static final String VALUE = "v";

    /** How their names begin. */
    static final String FRAME = "retort_as_";

    /** Whether a column of the new type needs the composite types. */
    boolean needsFrame(boolean array) {
      return array || shallow == null;
    }

    /** The composite type that holds a value of the new type, or of the old one. */
    QualifiedName frame(boolean back, boolean array) {
      String prefix = FRAME + (back ? "was_" : "now_") + (array ? "array_" : "");
      return type.withName(Identifiers.truncate(prefix + type.name()));
    }

    @Override
    public String using(String column, String to) {
      return shallow != null && !isArray(to)
          ? shallow.using(column, to)
          : read(column, frame(false, isArray(to)));
    }

    @Override
    public String back(String column, String to) {
      return shallow != null && !isArray(to)
          ? shallow.back(column, to)
          : read(column, frame(true, isArray(to)));
    }

    private static String read(String column, QualifiedName frame) {
      return "(jsonb_populate_record(NULL::%1$s, jsonb_build_object('%2$s', to_jsonb(%3$s)))).%2$s"
          .formatted(frame.quoted(), VALUE, column);
    }
  }

  /** Whether values of one type get to the other without a word of the user. */
  static boolean hasCast(String from, String to) {
    return TypeShape.of(from).equals(TypeShape.of(to))
        || TypeConversion.of("x", from, to).kind() != TypeConversion.Kind.NONE;
  }

  private static String castOf(String value, String from, String to) {
    return TypeConversion.of("x", from, to).kind() == TypeConversion.Kind.ASSIGNMENT
        ? value + "::" + to
        : value + "::text::" + to;
  }

  private static boolean isArray(String type) {
    return type.endsWith("[]");
  }

  private static String byText(String column, String type) {
    return column + "::text" + (isArray(type) ? "[]" : "") + "::" + type;
  }
}
