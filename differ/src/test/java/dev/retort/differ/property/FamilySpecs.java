package dev.retort.differ.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Random partitioned tables and inheritance trees. A family is a list of places in a fixed order;
 * each holds a statement or none, and rolling a place again changes the family: so partitions come,
 * go, move and get other bounds, and parents and children differ in ever other ways. Partition keys
 * stay, since PostgreSQL cannot change them.
 */
final class FamilySpecs {
  private final Chance chance;
  private final int version;
  private final List<Supplier<String>> places = new ArrayList<>();

  private FamilySpecs(Chance chance, int version) {
    this.chance = chance;
    this.version = version;
  }

  /**
   * The pair with families on both sides, before anything else.
   *
   * @param in one pair of so many has partitions, and one has children
   */
  static Pair added(Chance chance, int version, int in, Pair pair) {
    FamilySpecs families = new FamilySpecs(chance, version);
    if (chance.once(in)) {
      families.partitioned("f1", chance.of("LIST", "RANGE", "HASH"));
    }
    if (chance.once(in)) {
      families.inheritance();
    }
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    int often = chance.of(3, 6, 12);
    for (Supplier<String> place : families.places) {
      String from = place.get();
      String to = chance.once(often) ? place.get() : from;
      add(left, from);
      add(right, to);
    }
    left.addAll(pair.from());
    right.addAll(pair.to());
    return new Pair(left, right, pair.complete() || !families.places.isEmpty());
  }

  private static void add(List<String> statements, String statement) {
    if (!statement.isEmpty()) {
      statements.add(statement);
    }
  }

  private void place(Supplier<String> place) {
    places.add(place);
  }

  /** Something, or now and then nothing. */
  private void perhaps(int in, Supplier<String> place) {
    places.add(() -> chance.once(in) ? place.get() : "");
  }

  private void partitioned(String name, String method) {
    String root = table(name);
    place(
        () ->
            "CREATE TABLE "
                + root
                + " (\"k1\" integer NOT NULL, \"k2\" bigint NOT NULL) PARTITION BY "
                + method
                + " (\"k1\")");
    columns(root, "a", "B b", "c\"");
    constraints(root, name, "k1", "k2");
    for (int i = 1; i <= 3; i++) {
      int number = i;
      String own = name + " p" + i;
      place(() -> partition(root, table(own), method, number));
      attributes(table(own));
      parts(table(own), own);
      if (i == 1) {
        for (int j = 0; j < 2; j++) {
          int remainder = j;
          String inner = own + j;
          place(
              () ->
                  "CREATE TABLE "
                      + table(inner)
                      + " PARTITION OF "
                      + table(own)
                      + " FOR VALUES WITH (MODULUS "
                      + chance.of("2", "2", "4")
                      + ", REMAINDER "
                      + remainder
                      + ")");
          attributes(table(inner));
          parts(table(inner), inner);
        }
      }
    }
    columns(root, "late");
    parts(root, name + " late");
  }

  private String partition(String root, String own, String method, int number) {
    String bound =
        switch (method) {
          case "LIST" ->
              number == 3 && chance.once(2)
                  ? "DEFAULT"
                  : "FOR VALUES IN (" + number + (chance.once(3) ? ", 1" + number : "") + ")";
          case "RANGE" ->
              number == 3 && chance.once(2)
                  ? "DEFAULT"
                  : "FOR VALUES FROM ("
                      + number * 10
                      + ") TO ("
                      + (number * 10 + chance.of(5, 10))
                      + ")";
          default -> "FOR VALUES WITH (MODULUS 4, REMAINDER " + (number - 1) + ")";
        };
    String by = number == 1 ? " PARTITION BY HASH (\"k2\")" : "";
    if (chance.once(8)) {
      return ""; // not there
    }
    return chance.once(8)
        ? "CREATE TABLE " + own + " (LIKE " + root + " INCLUDING DEFAULTS)" + by
        : "CREATE TABLE " + own + " PARTITION OF " + root + " " + bound + by;
  }

  private void inheritance() {
    String p = table("i p");
    String q = table("i q");
    String r = table("i r");
    for (String parent : List.of(p, q)) {
      place(() -> "CREATE TABLE " + parent + " ()");
    }
    columns(p, "a", "B b");
    columns(q, "a", "c\"");
    checks(p, "a", "B b");
    checks(q, "c\"");
    place(() -> child(table("i k"), p, q));
    place(() -> child(table("i m"), p, q));
    place(() -> child(r, table("i k"), table("i m")));
    for (String child : List.of("i k", "i m", "i r")) {
      columns(table(child), "own");
      attributes(table(child));
      parts(table(child), child);
      checks(table(child), "a", "B b");
    }
    columns(p, "late");
    checks(p, "late");
    attributes(p);
  }

  private String child(String name, String one, String other) {
    if (chance.once(8)) {
      return "";
    }
    String declared = chance.of("", "", "\"a\" integer", "\"a\" integer DEFAULT 4, \"B b\" text");
    String parents = chance.of(one, one, other, one + ", " + other, other + ", " + one, "");
    return "CREATE TABLE "
        + name
        + " ("
        + declared
        + ")"
        + (parents.isEmpty() ? "" : " INHERITS (" + parents + ")");
  }

  private void columns(String table, String... names) {
    for (String name : names) {
      perhaps(
          5,
          () ->
              "ALTER TABLE "
                  + table
                  + " ADD COLUMN "
                  + Spec.quote(name)
                  + " "
                  + (name.equals("a")
                      ? chance.of("integer", "integer", "bigint")
                      : chance.of("text", "text", "character varying(9)"))
                  + (name.equals("a")
                      ? chance.of("", "", " DEFAULT 1", " DEFAULT 2", " NOT NULL")
                      : chance.of("", "", " DEFAULT 'x'", " DEFAULT 'y'", " NOT NULL")));
    }
  }

  /** Keys of the partitioned table, which contain what it is partitioned by. */
  private void constraints(String table, String name, String key, String other) {
    String both = Spec.quote(key) + ", " + Spec.quote(other);
    perhaps(3, () -> constraint(table, name + " pk", "PRIMARY KEY (" + both + ")"));
    perhaps(2, () -> constraint(table, name + " uq", "UNIQUE (" + both + ", \"a\")"));
    perhaps(
        2,
        () ->
            "CREATE UNIQUE INDEX "
                + Spec.quote(name + " ux")
                + " ON "
                + table
                + " ("
                + both
                + chance.of("", " DESC")
                + ")");
    checks(table, "a", "B b");
    perhaps(
        2,
        () ->
            "CREATE INDEX "
                + Spec.quote(name + " ix")
                + " ON "
                + table
                + " ("
                + chance.of("\"a\"", "\"B b\"", "\"k2\"")
                + ")");
  }

  private void checks(String table, String... columns) {
    for (String column : columns) {
      perhaps(
          2,
          () ->
              constraint(
                  table,
                  "ck " + column,
                  "CHECK (" + Spec.quote(column) + chance.of(" IS NOT NULL", " IS NULL") + ")"));
    }
  }

  /** What a table has otherwise than its parent. */
  private void attributes(String table) {
    for (String column : List.of("a", "B b", "late", "k2")) {
      boolean number = column.equals("a") || column.equals("k2");
      String alter = "ALTER TABLE " + table + " ALTER COLUMN " + Spec.quote(column);
      perhaps(
          4,
          () ->
              alter
                  + (number
                      ? chance.of(" SET DEFAULT 7", " SET DEFAULT 8", " DROP DEFAULT")
                      : chance.of(" SET DEFAULT 'own'", " DROP DEFAULT", " SET DEFAULT 'x'")));
      perhaps(6, () -> alter + " SET NOT NULL");
      perhaps(8, () -> alter + " SET STATISTICS " + chance.of("10", "200"));
      if (!number) {
        perhaps(8, () -> alter + " SET STORAGE " + chance.of("EXTERNAL", "MAIN"));
      }
      perhaps(
          8,
          () ->
              "COMMENT ON COLUMN "
                  + table
                  + "."
                  + Spec.quote(column)
                  + " IS '"
                  + chance.of("one", "two")
                  + "'");
    }
    perhaps(6, () -> "COMMENT ON TABLE " + table + " IS '" + chance.of("one", "two") + "'");
    perhaps(8, () -> "ALTER TABLE " + table + " SET (fillfactor = " + chance.of("60", "70") + ")");
    perhaps(12, () -> "ALTER TABLE " + table + " SET UNLOGGED");
  }

  private void parts(String table, String name) {
    perhaps(4, () -> constraint(table, name + " own uq", "UNIQUE (\"a\")"));
    perhaps(
        4,
        () ->
            constraint(
                table,
                name + " own ck",
                "CHECK (\"a\" " + chance.of("> 0", "> 1", "IS NOT NULL") + ")"));
    perhaps(8, () -> constraint(table, name + " own ex", "EXCLUDE USING btree (\"B b\" WITH =)"));
    perhaps(
        3,
        () ->
            "CREATE INDEX "
                + Spec.quote(name + " own ix")
                + " ON "
                + table
                + " ("
                + chance.of("\"a\"", "\"B b\"", "\"late\"", "(\"a\" + 1)")
                + chance.of("", " DESC")
                + ")");
    if (version >= 15) {
      perhaps(8, () -> constraint(table, name + " own nd", "UNIQUE NULLS NOT DISTINCT (\"late\")"));
    }
  }

  private static String constraint(String table, String name, String body) {
    return "ALTER TABLE " + table + " ADD CONSTRAINT " + Spec.quote(name) + " " + body;
  }

  private static String table(String name) {
    return "public." + Spec.quote(name);
  }
}
