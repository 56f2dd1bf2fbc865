package dev.retort.differ.property;

import dev.retort.differ.property.Spec.ColumnSpec;
import dev.retort.differ.property.Spec.Name;
import dev.retort.differ.property.Spec.TableSpec;
import dev.retort.differ.property.Spec.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Types that stand before tables, and views, routines, triggers and policies that stand on them.
 */
final class OtherKinds {
  private final Chance chance;
  private final Generator generator;

  OtherKinds(Chance chance, Generator generator) {
    this.chance = chance;
    this.generator = generator;
  }

  /** The schema with a domain, composite or range type more, or one made otherwise. */
  Spec withType(Spec spec) {
    List<TypeSpec> types = new ArrayList<>(spec.types());
    if (!types.isEmpty() && chance.once(3)) {
      int place = chance.below(types.size());
      types.set(place, type(spec, types.get(place).name()));
    } else {
      types.add(type(spec, generator.name(spec, "type")));
    }
    return spec.withTypes(types);
  }

  private TypeSpec type(Spec spec, Name name) {
    return new TypeSpec(
        name,
        switch (chance.below(4)) {
          case 0 -> composite(name);
          case 1 ->
              "CREATE TYPE %s AS RANGE (SUBTYPE = %s)"
                  .formatted(name.sql(), chance.of("time", "text", "inet", "float8"));
          default -> domain(name);
        });
  }

  private String composite(Name name) {
    List<String> attributes = new ArrayList<>();
    for (int i = 1 + chance.below(3); i > 0; i--) {
      attributes.add(Spec.quote(chance.name("a")) + " " + Kinds.anyType(chance, List.of()));
    }
    return "CREATE TYPE " + name.sql() + " AS (" + String.join(", ", attributes) + ")";
  }

  private String domain(Name name) {
    Kinds.Kind kind = chance.of(Kinds.Kind.values());
    String sql = "CREATE DOMAIN " + name.sql() + " AS " + chance.of(kind.types);
    if (kind == Kinds.Kind.TEXT && chance.once(4)) {
      sql += " COLLATE \"C\"";
    }
    if (chance.once(3)) {
      sql += " DEFAULT " + chance.of(kind.defaults).replace("%%", "%");
    }
    if (chance.once(6)) {
      sql += " NOT NULL";
    }
    if (chance.once(2)) {
      String condition = chance.of(kind.conditions).replace("%s", "VALUE").replace("%%", "%");
      sql += " CONSTRAINT " + Spec.quote(chance.name("ck")) + " CHECK (" + condition + ")";
    }
    return sql;
  }

  /** The schema with one or two statements more that make something that stands on a table. */
  Spec withObject(Spec spec) {
    List<String> objects = new ArrayList<>(spec.objects());
    if (spec.tables().isEmpty()) {
      return spec;
    }
    TableSpec table = chance.of(spec.tables());
    String on = table.name().sql();
    Name name = generator.name(spec, "o");
    ColumnSpec column = chance.of(table.columns());
    switch (chance.below(8)) {
      case 0, 1, 2 -> objects.add("CREATE VIEW " + name.sql() + " AS " + query(table));
      case 3 -> {
        objects.add("CREATE MATERIALIZED VIEW " + name.sql() + " AS " + query(table));
        objects.add(
            "CREATE INDEX %s ON %s (%s)"
                .formatted(Spec.quote(chance.name("ix")), name.sql(), Spec.quote(column.name())));
      }
      case 4 ->
          objects.add(
              "CREATE FUNCTION %s(a %s DEFAULT NULL) RETURNS text LANGUAGE sql %s AS 'SELECT ''%s'''"
                  .formatted(
                      name.sql(),
                      chance.of("integer", "text", "date[]"),
                      chance.of("", "IMMUTABLE", "STABLE STRICT"),
                      chance.of("x", "y")));
      case 5 -> {
        objects.add(
            "CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
                .formatted(name.sql()));
        objects.add(
            "CREATE TRIGGER %s %s ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION %s()"
                .formatted(
                    Spec.quote(chance.name("tg")),
                    chance.of(
                        "BEFORE INSERT",
                        "AFTER UPDATE OF " + Spec.quote(column.name()),
                        "BEFORE UPDATE"),
                    on,
                    "NEW." + Spec.quote(column.name()) + " IS NOT NULL",
                    name.sql()));
      }
      case 6 -> {
        objects.add(
            "CREATE POLICY %s ON %s USING (%s)"
                .formatted(
                    Spec.quote(chance.name("po")), on, Kinds.condition(chance, table.columns())));
        if (chance.once(2)) {
          objects.add("ALTER TABLE " + on + " ENABLE ROW LEVEL SECURITY");
        }
      }
      default ->
          objects.add(
              "CREATE STATISTICS %s ON %s FROM %s"
                  .formatted(
                      name.sql(),
                      String.join(
                          ", ",
                          chance.some(table.columns(), 3).stream()
                              .map(c -> Spec.quote(c.name()))
                              .toList()),
                      on));
    }
    return spec.withObjects(objects);
  }

  private String query(TableSpec table) {
    List<String> columns = new ArrayList<>();
    for (ColumnSpec column : chance.some(table.columns(), 3)) {
      columns.add(Spec.quote(column.name()));
    }
    if (chance.once(3)) {
      columns.add(Kinds.value(chance, chance.of(table.columns())) + " AS computed");
    }
    String where = chance.once(3) ? " WHERE " + Kinds.condition(chance, table.columns()) : "";
    return "SELECT " + String.join(", ", columns) + " FROM " + table.name().sql() + where;
  }
}
