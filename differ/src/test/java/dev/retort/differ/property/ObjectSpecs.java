package dev.retort.differ.property;

import dev.retort.differ.property.Spec.ColumnSpec;
import dev.retort.differ.property.Spec.TableSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Random views, routines, triggers, rules and policies over the tables of a schema, a statement
 * each, so that those which the server refuses can be left out. Expressions are such as PostgreSQL
 * always prints alike: what it prints otherwise is tested elsewhere.
 */
final class ObjectSpecs {
  private static final String TRIGGER_FUNCTION =
      "CREATE FUNCTION public.\"fired\"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'";

  private final Chance chance;
  private final List<TableSpec> tables;

  private ObjectSpecs(Chance chance, Spec schema) {
    this.chance = chance;
    this.tables = schema.tables();
  }

  /** Objects for both sides: most are on both, some are changed, some are on one side only. */
  static Pair added(Chance chance, Spec from, Spec to) {
    List<String> left = new ArrayList<>(from.statements());
    List<String> right = new ArrayList<>(to.statements());
    ObjectSpecs old = new ObjectSpecs(chance, from);
    ObjectSpecs young = new ObjectSpecs(chance, to);
    left.add(TRIGGER_FUNCTION);
    right.add(TRIGGER_FUNCTION);
    int count = chance.below(7);
    for (int i = 0; i < count; i++) {
      int kind = chance.below(9);
      List<String> before = old.object(kind, "o" + i, i);
      int fate = chance.below(10);
      if (fate > 0) {
        left.addAll(before);
      }
      if (fate < 7) {
        right.addAll(before);
      } else if (fate < 9) {
        right.addAll(young.object(kind, "o" + i, i));
      }
    }
    return new Pair(left, right);
  }

  private List<String> object(int kind, String name, int number) {
    if (tables.isEmpty()) {
      return List.of();
    }
    TableSpec table = tables.get(chance.below(tables.size()));
    String on = table.name().sql();
    String own = "public." + Spec.quote(name);
    if (table.columns().isEmpty()) {
      return List.of("CREATE VIEW " + own + " AS SELECT count(*) AS n FROM " + on);
    }
    String column = column(table);
    String other = column(table);
    String condition = column + " IS NOT NULL";
    return switch (kind) {
      case 0 ->
          List.of(
              "CREATE VIEW "
                  + own
                  + " AS SELECT "
                  + column
                  + " AS a, "
                  + other
                  + " AS b FROM "
                  + on,
              "COMMENT ON VIEW " + own + " IS 'number " + chance.below(3) + "'");
      case 1 ->
          List.of(
              "CREATE VIEW "
                  + own
                  + " AS SELECT count("
                  + column
                  + ") AS n FROM "
                  + on
                  + " WHERE "
                  + condition);
      case 2 ->
          List.of(
              "CREATE VIEW "
                  + own
                  + " AS SELECT * FROM public."
                  + Spec.quote("o" + Math.max(0, number - 1)));
      case 3 ->
          List.of(
              "CREATE MATERIALIZED VIEW " + own + " AS SELECT " + column + " AS a FROM " + on,
              "CREATE INDEX " + Spec.quote("ix_" + name) + " ON " + own + " (a)");
      case 4 ->
          List.of(
              "CREATE FUNCTION "
                  + own
                  + "() RETURNS bigint LANGUAGE sql RETURN (SELECT count("
                  + column
                  + ") FROM "
                  + on
                  + ")");
      case 5 ->
          List.of(
              "CREATE TRIGGER "
                  + Spec.quote(name)
                  + " AFTER UPDATE OF "
                  + other
                  + " ON "
                  + on
                  + " FOR EACH ROW WHEN (new."
                  + condition
                  + ") EXECUTE FUNCTION public.\"fired\"()");
      case 6 ->
          List.of(
              "CREATE POLICY " + Spec.quote(name) + " ON " + on + " USING (" + condition + ")",
              "ALTER TABLE " + on + " ENABLE ROW LEVEL SECURITY");
      case 7 ->
          List.of(
              "CREATE RULE "
                  + Spec.quote(name)
                  + " AS ON DELETE TO "
                  + on
                  + " WHERE old."
                  + condition
                  + " DO INSTEAD NOTHING");
      default ->
          List.of(
              "CREATE FUNCTION "
                  + own
                  + "(a "
                  + (chance.below(2) == 0 ? "integer" : "text")
                  + ") RETURNS "
                  + (chance.below(2) == 0 ? "integer" : "text")
                  + " LANGUAGE plpgsql AS 'BEGIN END'");
    };
  }

  private String column(TableSpec table) {
    ColumnSpec column = table.columns().get(chance.below(table.columns().size()));
    return Spec.quote(column.name());
  }
}
