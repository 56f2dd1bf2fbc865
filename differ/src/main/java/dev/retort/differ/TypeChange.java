package dev.retort.differ;

import dev.retort.operations.TypeConversion;
import dev.retort.operations.TypeShape;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  record ByText() implements TypeChange {
    @Override
    public String using(String column, String type) {
      return byText(column, type);
    }

    @Override
    public String back(String column, String type) {
      return byText(column, type);
    }
  }

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
      if (isArray(type)) { // ALTER TABLE allows no subquery here, so nothing can look inside
        return "('say here how the elements convert: ' || " + column + "::text)::" + type;
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

    private static List<String> names(CompositeType type) {
      return type.attributes().stream().map(Attribute::name).toList();
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
