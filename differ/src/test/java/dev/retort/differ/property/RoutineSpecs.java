package dev.retort.differ.property;

import dev.retort.differ.property.Spec.ColumnSpec;
import dev.retort.differ.property.Spec.TableSpec;
import dev.retort.differ.property.Spec.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Random routines that are called by defaults, checks, indexes, generated columns, domains and
 * other objects; extensions that are there in every server's distribution; privileges.
 */
final class RoutineSpecs {
  private static final List<String> TYPES = List.of("integer", "bigint", "text", "boolean");

  /** No two that PostgreSQL converts on its own: a call must not prefer an overload that is new. */
  private static final List<String> ARGUMENTS = List.of("bigint", "text", "boolean");

  private final Chance chance;
  private final Spec from;
  private final Spec to;
  private final List<String> left;
  private final List<String> right;

  /**
   * A function of one argument.
   *
   * @param body {@code 0} for one that reads a table, which the server then knows of
   */
  private record Routine(String name, String argument, String type, String result, int body) {
    String create(String table) {
      String value = result.equals("boolean") ? "true" : result.equals("text") ? "'r'" : "7";
      String head = "CREATE FUNCTION %s(%s %s) RETURNS %s ".formatted(name, argument, type, result);
      return body == 0
          ? head
              + "LANGUAGE sql IMMUTABLE RETURN (SELECT max("
              + value
              + "::text) FROM "
              + table
              + ")::"
              + result
          : head
              + "LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN "
              + value.replace("'", "''")
              + "; END'";
    }

    String call(String column) {
      return switch (type) {
        case "boolean" -> name + "(" + column + " IS NOT NULL)";
        case "text" -> name + "(" + column + "::text)";
        default -> name + "(length(" + column + "::text)::" + type + ")";
      };
    }

    String constant() {
      return name
          + (type.equals("boolean") ? "(true)" : type.equals("text") ? "('x')" : "(3::bigint)");
    }

    String condition(String call) {
      return switch (result) {
        case "boolean" -> call;
        case "text" -> call + " <> ''";
        default -> call + " > 0";
      };
    }
  }

  private RoutineSpecs(Chance chance, Spec from, Spec to, Pair pair) {
    this.chance = chance;
    this.from = from;
    this.to = to;
    this.left = new ArrayList<>(pair.from());
    this.right = new ArrayList<>(pair.to());
  }

  static Pair added(Chance chance, Spec from, Spec to, Pair pair) {
    RoutineSpecs specs = new RoutineSpecs(chance, from, to, pair);
    if (from.tables().isEmpty()) {
      return pair;
    }
    for (int i = chance.below(3); i > 0; i--) {
      specs.routine("public.\"F " + chance.below(3) + "\"", i);
    }
    if (chance.once(8)) {
      specs.extension();
    }
    for (int i = chance.once(3) ? 1 + chance.below(4) : 0; i > 0; i--) {
      specs.privilege();
    }
    return new Pair(specs.left, specs.right);
  }

  private void routine(String name, int number) {
    Routine old = random(name);
    Routine young =
        switch (chance.below(7)) {
          case 0 -> random(name);
          case 1 -> new Routine(name, "other", old.type(), old.result(), old.body());
          case 2 ->
              new Routine(name, old.argument(), chance.of(ARGUMENTS), old.result(), old.body());
          case 3 -> new Routine(name, old.argument(), old.type(), chance.of(TYPES), old.body());
          case 4 -> new Routine(name, old.argument(), old.type(), old.result(), chance.below(2));
          default -> old;
        };
    TableSpec read = chance.of(from.tables());
    int fate = chance.below(12);
    if (fate > 0) {
      left.add(old.create(read.name().sql()));
    }
    if (fate < 11) {
      right.add(young.create(chance.once(4) ? any(to, read).name().sql() : read.name().sql()));
    }
    for (int i = 1 + chance.below(5); i > 0; i--) {
      use(old, young, number + "_" + i);
    }
  }

  private Routine random(String name) {
    return new Routine(name, "a", chance.of(ARGUMENTS), chance.of(TYPES), chance.below(3));
  }

  private TableSpec any(Spec spec, TableSpec otherwise) {
    return spec.tables().isEmpty() ? otherwise : chance.of(spec.tables());
  }

  private void use(Routine old, Routine young, String id) {
    TableSpec table = chance.of(from.tables());
    ColumnSpec column = chance.of(table.columns());
    int any = chance.below(14);
    // A default in the place of a serial's leaves its sequence behind, which takes a second
    // revision.
    int kind = any < 2 && column.type().endsWith("serial") ? 2 : any;
    String domain = from.types().isEmpty() ? "none" : chance.of(from.types()).name().sql();
    int fate = chance.below(10);
    if (fate > 0) {
      left.addAll(use(kind, old, table, column, domain, id));
    }
    if (fate < 9) {
      right.addAll(use(kind, young, table, column, domain, id));
    } else {
      right.addAll(use(chance.below(14), young, table, chance.of(table.columns()), domain, id));
    }
  }

  private static List<String> use(
      int kind, Routine routine, TableSpec table, ColumnSpec column, String domain, String id) {
    String on = table.name().sql();
    String name = Spec.quote("u" + id);
    String own = "public." + name;
    String call = routine.call(Spec.quote(column.name()));
    String condition = routine.condition(call);
    return switch (kind) {
      case 0, 1 ->
          List.of(
              "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s"
                  .formatted(on, Spec.quote(column.name()), routine.constant()));
      case 2 ->
          List.of("ALTER TABLE " + on + " ADD CONSTRAINT " + name + " CHECK (" + condition + ")");
      case 3 -> List.of("CREATE INDEX " + name + " ON " + on + " ((" + call + "))");
      case 4 ->
          List.of(
              "CREATE UNIQUE INDEX "
                  + name
                  + " ON "
                  + on
                  + " ("
                  + Spec.quote(column.name())
                  + ") WHERE "
                  + condition);
      case 5 ->
          List.of(
              "ALTER TABLE %s ADD COLUMN %s %s GENERATED ALWAYS AS (%s) STORED"
                  .formatted(on, name, routine.result(), call),
              "COMMENT ON COLUMN " + on + "." + name + " IS 'computed'");
      case 6 ->
          List.of(
              "ALTER TABLE "
                  + on
                  + " ADD CONSTRAINT "
                  + name
                  + " EXCLUDE USING btree (("
                  + call
                  + ") WITH =)",
              "COMMENT ON CONSTRAINT " + name + " ON " + on + " IS 'one of each'");
      case 7 ->
          List.of(
              "ALTER DOMAIN "
                  + domain
                  + " ADD CONSTRAINT "
                  + name
                  + " CHECK ("
                  + routine.condition(routine.call("VALUE"))
                  + ")");
      case 8 -> List.of("ALTER DOMAIN " + domain + " SET DEFAULT " + routine.constant());
      case 9 ->
          List.of(
              "CREATE STATISTICS "
                  + own
                  + " ON ("
                  + call
                  + "), "
                  + Spec.quote(column.name())
                  + " FROM "
                  + on);
      case 10 -> List.of("CREATE VIEW " + own + " AS SELECT " + call + " AS a FROM " + on);
      case 11 ->
          List.of(
              "CREATE MATERIALIZED VIEW " + own + " AS SELECT " + call + " AS a FROM " + on,
              "CREATE INDEX " + Spec.quote("x" + id) + " ON " + own + " (a)");
      case 12 -> List.of("CREATE POLICY " + name + " ON " + on + " USING (" + condition + ")");
      default ->
          List.of(
              "CREATE FUNCTION "
                  + own
                  + "() RETURNS "
                  + routine.result()
                  + " LANGUAGE sql IMMUTABLE RETURN "
                  + routine.constant(),
              "ALTER TABLE "
                  + on
                  + " ADD CONSTRAINT "
                  + name
                  + " CHECK ("
                  + routine.condition(own + "()")
                  + ")");
    };
  }

  /** The members of an extension are nobody's business; what uses them is. */
  private void extension() {
    String create = "CREATE EXTENSION " + chance.of("citext", "pg_trgm") + " SCHEMA public";
    TableSpec table = chance.of(from.tables());
    List<String> uses =
        List.of(
            "ALTER TABLE " + table.name().sql() + " ADD COLUMN \"ci\" public.citext DEFAULT 'a'",
            "CREATE INDEX \"trgm\" ON %s USING gin ((%s::text) public.gin_trgm_ops)"
                .formatted(table.name().sql(), Spec.quote(chance.of(table.columns()).name())));
    int fate = chance.below(4);
    if (fate > 0) {
      left.add(create);
      left.addAll(uses);
    }
    if (fate < 3) {
      right.add(create);
      right.addAll(chance.once(3) ? List.of() : uses);
    }
  }

  private void privilege() {
    TableSpec table = chance.of(from.tables());
    String role = chance.of("PUBLIC", "pg_read_all_data", "pg_monitor");
    String grant =
        switch (chance.below(7)) {
          case 0 -> "GRANT SELECT ON %s TO %s".formatted(table.name().sql(), role);
          case 1 ->
              "GRANT SELECT, INSERT ON %s TO pg_monitor WITH GRANT OPTION"
                  .formatted(table.name().sql());
          case 2 ->
              "GRANT UPDATE (%s) ON %s TO %s"
                  .formatted(
                      Spec.quote(chance.of(table.columns()).name()), table.name().sql(), role);
          case 3 -> "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC";
          case 4 -> "GRANT USAGE ON SCHEMA public TO " + role;
          case 5 ->
              from.types().stream()
                  .findFirst()
                  .map(TypeSpec::name)
                  .map(n -> "REVOKE USAGE ON TYPE " + n.sql() + " FROM PUBLIC")
                  .orElse("SELECT 1");
          default ->
              "ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor IN SCHEMA public GRANT "
                  + chance.of("SELECT", "INSERT")
                  + " ON TABLES TO "
                  + role;
        };
    int fate = chance.below(5);
    if (fate > 0) {
      left.add(grant);
    }
    if (fate < 4) {
      right.add(grant);
    }
  }
}
