package dev.retort.scanner.mapping;

import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A schema as sorted lines, so that a failing comparison shows what differs. */
final class SchemaLines {
  private SchemaLines() {}

  static List<String> of(Schema schema) {
    List<String> lines = new ArrayList<>();
    schema.namespaces().forEach(n -> lines.add("schema " + n));
    schema.tables().forEach(t -> add(t, lines));
    schema
        .sequences()
        .forEach(s -> lines.add("sequence " + s.name() + " " + s.start() + " by " + s.increment()));
    schema.enums().forEach(e -> lines.add("enum " + e.name() + " " + e.labels()));
    Collections.sort(lines);
    return lines;
  }

  private static void add(Table table, List<String> lines) {
    String t = table.name().toString();
    lines.add("table " + t + (table.comment() == null ? "" : " comment " + table.comment()));
    table
        .columns()
        .forEach(
            c ->
                lines.add(
                    t
                        + " column "
                        + c.name()
                        + " "
                        + c.type()
                        + (c.nullable() ? "" : " not null")
                        + (c.defaultValue() == null ? "" : " default " + c.defaultValue())
                        + (c.identity() == null ? "" : " " + c.identity().generation())
                        + (c.generated() == null ? "" : " as " + c.generated().expression())
                        + (c.collation() == null ? "" : " collate " + c.collation())
                        + (c.comment() == null ? "" : " comment " + c.comment())));
    if (table.primaryKey() != null) {
      lines.add(
          t + " primary key " + table.primaryKey().name() + " " + table.primaryKey().columns());
    }
    table.uniques().forEach(u -> lines.add(t + " unique " + u.name() + " " + u.columns()));
    table
        .foreignKeys()
        .forEach(
            k ->
                lines.add(
                    t
                        + " foreign key "
                        + k.name()
                        + " "
                        + k.columns()
                        + " "
                        + k.refTable()
                        + k.refColumns()
                        + " "
                        + k.onDelete()));
    table.checks().forEach(c -> lines.add(t + " check " + c.name() + " " + c.expression()));
    table.indexes().forEach(i -> lines.add(t + " index " + i.name() + " " + i.unique() + i.keys()));
  }
}
