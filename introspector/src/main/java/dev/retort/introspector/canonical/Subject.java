package dev.retort.introspector.canonical;

import dev.retort.schema.Column;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;

/**
 * What texts are compared with each other: those of one kind in one table and, for what belongs to
 * a column, of one column.
 *
 * @param column the column's name; empty for the kinds that belong to the table
 */
record Subject(QualifiedName table, Kind kind, String column) {

  /** How a text is put on the scratch table. */
  enum Kind {
    CHECK("check"),
    DEFAULT("default"),
    EXCLUSION("exclusion constraint"),
    GENERATED("generation expression"),
    KEY("index expression"),
    PREDICATE("index predicate"),
    TYPE("type");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** An index key of any type is looked at through a boolean that is read back without it. */
  private static final String KEY_SUFFIX = " IS NULL)";

  @Override
  public String toString() {
    return column.isEmpty() ? table.toString() : table + "." + column;
  }

  /** The element that shows a text, under a name of its own. */
  Element element(String text, int number, Column wanted) {
    String name = "retort_probe_" + number;
    String alter = "ALTER TABLE pg_temp." + Identifiers.quote(table.name()) + " ";
    String enclosed = "(" + text + "\n)";
    return switch (kind) {
      case TYPE -> throw new IllegalStateException("a type is its column's");
      case DEFAULT -> {
        String typed = name + " " + wanted.type();
        yield new Element(
            "default",
            name,
            typed + " DEFAULT " + enclosed,
            alter
                + ("ADD COLUMN " + typed + "; ")
                + (alter + "ALTER COLUMN " + name + " SET DEFAULT " + enclosed),
            null);
      }
      case GENERATED -> {
        String clause = name + " " + wanted.type() + " GENERATED ALWAYS AS " + enclosed + " STORED";
        yield new Element("default", name, clause, alter + "ADD COLUMN " + clause, null);
      }
      case CHECK, PREDICATE -> constraint("check", name, alter, "CHECK " + enclosed);
      case KEY -> constraint("check", name, alter, "CHECK (" + enclosed + " IS NULL)");
      case EXCLUSION -> constraint("exclusion", name, alter, text);
    };
  }

  /** The text as it is compared, from what was read back; empty where that cannot be told. */
  String read(String rendered) {
    if (kind != Kind.KEY) {
      return rendered;
    }
    return rendered.startsWith("(") && rendered.endsWith(KEY_SUFFIX)
        ? rendered.substring(1, rendered.length() - KEY_SUFFIX.length())
        : "";
  }

  private static Element constraint(String kind, String name, String alter, String definition) {
    String clause = "CONSTRAINT " + name + " " + definition;
    return new Element(kind, name, clause, alter + "ADD " + clause, null);
  }
}
