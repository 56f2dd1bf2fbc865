package dev.retort.cli;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlTypes;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.stream.Collectors;

/** A schema as people read it: a table a paragraph. */
final class SchemaText {
  private SchemaText() {}

  static String render(Schema schema) {
    StringBuilder text = new StringBuilder();
    schema.tables().forEach(table -> table(text, table));
    for (Sequence sequence : schema.sequences()) {
      text.append("sequence ").append(sequence.name());
      text.append(" start ")
          .append(sequence.start())
          .append(" increment ")
          .append(sequence.increment())
          .append('\n');
    }
    for (EnumType type : schema.enums()) {
      text.append("enum ")
          .append(type.name())
          .append(" (")
          .append(String.join(", ", type.labels()))
          .append(")\n");
    }
    schema
        .objects()
        .forEach(
            object -> text.append(object.kind().text()).append(' ').append(object).append('\n'));
    return text.isEmpty() ? "The schema is empty." : text.toString().stripTrailing();
  }

  private static void table(StringBuilder text, Table table) {
    text.append("table ").append(table.name()).append('\n');
    table.columns().forEach(column -> text.append("  ").append(column(column)).append('\n'));
    if (table.primaryKey() != null) {
      line(
          text,
          "primary key",
          table.primaryKey().name().text(),
          columns(table.primaryKey().columns()));
    }
    for (UniqueConstraint unique : table.uniques()) {
      line(text, "unique", unique.name().text(), columns(unique.columns()));
    }
    for (ForeignKey key : table.foreignKeys()) {
      line(
          text,
          "foreign key",
          key.name().text(),
          columns(key.columns()) + " -> " + key.refTable() + " " + columns(key.refColumns()));
    }
    for (CheckConstraint check : table.checks()) {
      line(text, "check", check.name().text(), "(" + check.expression() + ")");
    }
    table
        .exclusions()
        .forEach(e -> line(text, "exclusion", e.name().text(), e.definition().text()));
    for (Index index : table.indexes()) {
      String keys =
          index.keys().stream().map(IndexKey::sql).collect(Collectors.joining(", ", "(", ")"));
      String where = index.where() == null ? "" : " where " + index.where();
      line(text, index.unique() ? "unique index" : "index", index.name().text(), keys + where);
    }
    text.append('\n');
  }

  private static String column(Column column) {
    StringBuilder text = new StringBuilder(Identifiers.quote(column.name()));
    text.append(' ').append(SqlTypes.readable(column.type()));
    if (!column.nullable()) {
      text.append(" not null");
    }
    if (column.defaultValue() != null) {
      text.append(" default ").append(column.defaultValue());
    }
    if (column.identity() != null) {
      text.append(" identity ").append(column.identity().generation().text());
    }
    if (column.generated() != null) {
      text.append(" generated as (").append(column.generated().expression()).append(')');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String kind, String name, String definition) {
    text.append("  ")
        .append(kind)
        .append(' ')
        .append(name)
        .append(' ')
        .append(definition)
        .append('\n');
  }

  private static String columns(java.util.List<String> names) {
    return "(" + String.join(", ", names) + ")";
  }
}
