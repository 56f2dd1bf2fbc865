package dev.retort.differ.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A random schema as plain SQL, written with no help from the code that is tested. One statement
 * makes one small thing, and one that the server refuses is left out: so every subset of the
 * statements is a schema too, which is what shrinking needs.
 */
record Spec(
    List<String> namespaces,
    List<EnumSpec> enums,
    List<SequenceSpec> sequences,
    List<TableSpec> tables,
    List<TypeSpec> types,
    List<String> objects) {
  Spec {
    types = List.copyOf(types);
    objects = List.copyOf(objects);
    namespaces = List.copyOf(namespaces);
    enums = List.copyOf(enums);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
  }

  /** A name in a schema, unquoted. */
  record Name(String schema, String name) {
    String sql() {
      return quote(schema) + "." + quote(name);
    }
  }

  /** An enum type. */
  record EnumSpec(Name name, List<String> labels, @Nullable String comment) {
    EnumSpec {
      labels = List.copyOf(labels);
    }
  }

  /** A domain, composite or range type, as the statement that makes it; columns may have it. */
  record TypeSpec(Name name, String statement) {}

  /** A sequence; the options are SQL. */
  record SequenceSpec(Name name, String options, @Nullable String comment) {}

  /**
   * A column.
   *
   * @param suffix all that follows the type but {@code COLLATE}: default, identity, generation
   */
  record ColumnSpec(
      String name,
      String type,
      String collation,
      boolean required,
      String suffix,
      @Nullable String comment) {
    ColumnSpec withType(String other) {
      String kept = Kinds.of(other) == Kinds.Kind.TEXT ? collation : "";
      return new ColumnSpec(name, other, kept, required, suffix, comment);
    }

    ColumnSpec withCollation(String other) {
      return new ColumnSpec(name, type, other, required, suffix, comment);
    }

    ColumnSpec withRequired(boolean other) {
      return new ColumnSpec(name, type, collation, other, suffix, comment);
    }

    ColumnSpec withSuffix(String other) {
      return new ColumnSpec(name, type, collation, required, other, comment);
    }

    ColumnSpec withComment(@Nullable String other) {
      return new ColumnSpec(name, type, collation, required, suffix, other);
    }
  }

  /** What kind of a thing a part is. */
  enum Kind {
    CONSTRAINT,
    FOREIGN_KEY,
    INDEX
  }

  /**
   * A constraint or an index.
   *
   * @param head for an index {@code UNIQUE} or nothing
   * @param body a constraint's definition, or what follows the table's name in {@code CREATE INDEX}
   */
  record Part(Kind kind, String name, String head, String body, @Nullable String comment) {
    Part withName(String other) {
      return new Part(kind, other, head, body, comment);
    }

    Part withComment(@Nullable String other) {
      return new Part(kind, name, head, body, other);
    }
  }

  /** A table; its parts in the order in which they are made. */
  record TableSpec(
      Name name, List<ColumnSpec> columns, List<Part> parts, @Nullable String comment) {
    TableSpec {
      columns = List.copyOf(columns);
      parts = List.copyOf(parts);
    }

    TableSpec withColumns(List<ColumnSpec> other) {
      return new TableSpec(name, other, parts, comment);
    }

    TableSpec withParts(List<Part> other) {
      return new TableSpec(name, columns, other, comment);
    }

    TableSpec withComment(@Nullable String other) {
      return new TableSpec(name, columns, parts, other);
    }
  }

  Spec withTables(List<TableSpec> other) {
    return new Spec(namespaces, enums, sequences, other, types, objects);
  }

  Spec withSequences(List<SequenceSpec> other) {
    return new Spec(namespaces, enums, other, tables, types, objects);
  }

  Spec withEnums(List<EnumSpec> other) {
    return new Spec(namespaces, other, sequences, tables, types, objects);
  }

  Spec withNamespaces(List<String> other) {
    return new Spec(other, enums, sequences, tables, types, objects);
  }

  Spec withTypes(List<TypeSpec> other) {
    return new Spec(namespaces, enums, sequences, tables, other, objects);
  }

  Spec withObjects(List<String> other) {
    return new Spec(namespaces, enums, sequences, tables, types, other);
  }

  /** What a column may have besides the built-in types. */
  List<String> ownTypes() {
    List<String> names = new ArrayList<>();
    enums.forEach(type -> names.add(type.name().sql()));
    types.forEach(type -> names.add(type.name().sql()));
    return names;
  }

  /** One statement each small thing. */
  List<String> statements() {
    List<String> sql = new ArrayList<>();
    for (String namespace : namespaces) {
      sql.add("CREATE SCHEMA " + quote(namespace));
    }
    for (EnumSpec type : enums) {
      List<String> labels = type.labels().stream().map(Spec::literal).toList();
      sql.add("CREATE TYPE " + type.name().sql() + " AS ENUM (" + String.join(", ", labels) + ")");
      comment(sql, "TYPE " + type.name().sql(), type.comment());
    }
    for (SequenceSpec sequence : sequences) {
      sql.add(("CREATE SEQUENCE " + sequence.name().sql() + " " + sequence.options()).strip());
      comment(sql, "SEQUENCE " + sequence.name().sql(), sequence.comment());
    }
    types.forEach(type -> sql.add(type.statement()));
    for (TableSpec table : tables) {
      String name = table.name().sql();
      sql.add("CREATE TABLE " + name + " ()");
      comment(sql, "TABLE " + name, table.comment());
      for (ColumnSpec column : table.columns()) {
        sql.add("ALTER TABLE " + name + " ADD COLUMN " + definition(column));
        if (column.required()) {
          sql.add(
              "ALTER TABLE " + name + " ALTER COLUMN " + quote(column.name()) + " SET NOT NULL");
        }
        comment(sql, "COLUMN " + name + "." + quote(column.name()), column.comment());
      }
    }
    for (Kind kind : List.of(Kind.CONSTRAINT, Kind.INDEX, Kind.FOREIGN_KEY)) {
      for (TableSpec table : tables) {
        table.parts().stream().filter(p -> p.kind() == kind).forEach(p -> part(sql, table, p));
      }
    }
    sql.addAll(objects);
    return sql;
  }

  private static void part(List<String> sql, TableSpec table, Part part) {
    String name = table.name().sql();
    if (part.kind() == Kind.INDEX) {
      String unique = part.head().isEmpty() ? "" : part.head() + " ";
      sql.add(
          "CREATE " + unique + "INDEX " + quote(part.name()) + " ON " + name + " " + part.body());
      comment(sql, "INDEX " + new Name(table.name().schema(), part.name()).sql(), part.comment());
    } else {
      sql.add("ALTER TABLE " + name + " ADD CONSTRAINT " + quote(part.name()) + " " + part.body());
      comment(sql, "CONSTRAINT " + quote(part.name()) + " ON " + name, part.comment());
    }
  }

  private static String definition(ColumnSpec column) {
    String collation = column.collation().isEmpty() ? "" : " COLLATE " + column.collation();
    return (quote(column.name()) + " " + column.type() + collation + " " + column.suffix()).strip();
  }

  private static void comment(List<String> sql, String object, @Nullable String comment) {
    if (comment != null) {
      sql.add("COMMENT ON " + object + " IS " + literal(comment));
    }
  }

  /** Always in quotes, which is never wrong. */
  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    String doubled = Objects.requireNonNull(text).replace("'", "''");
    return "E'" + doubled.replace("\\", "\\\\") + "'";
  }
}
