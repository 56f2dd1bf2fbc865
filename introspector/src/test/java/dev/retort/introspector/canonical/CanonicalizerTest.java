package dev.retort.introspector.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@UsesPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanonicalizerTest {
  private final TestDatabase database;

  /** One database for all the cases, emptied before each: making a new one takes longer. */
  CanonicalizerTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void empty() {
    database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  }

  private static final QualifiedName T = QualifiedName.of("public", "t");

  /** The schema of the database, and that schema with the wanted change, after canonicalization. */
  private static Canonical compare(TestDatabase database, String ddl, UnaryOperator<Table> change)
      throws SQLException {
    database.execute(ddl);
    try (Connection connection = database.connect()) {
      Schema actual = read(connection);
      List<Table> tables = new ArrayList<>();
      for (Table table : actual.tables()) {
        tables.add(table.name().equals(T) ? change.apply(table) : table);
      }
      Canonical canonical =
          Canonicalizer.canonicalize(connection, actual, actual.withTables(tables));
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(read(connection)).isEqualTo(actual); // nothing is left behind
      return canonical;
    }
  }

  private static Schema read(Connection connection) {
    return Introspector.read(connection, new Scope(List.of("public"), "retort_version")).schema();
  }

  private static UnaryOperator<Table> defaults(String expression) {
    return table -> column(table, c -> c.withDefault(SqlExpression.of(expression)));
  }

  private static Table column(Table table, UnaryOperator<Column> change) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals("c") ? change.apply(c) : c).toList());
  }

  private static UnaryOperator<Table> checks(String... expressions) {
    return table -> {
      List<CheckConstraint> checks = new ArrayList<>();
      for (String expression : expressions) {
        checks.add(CheckConstraint.of(ObjectName.given("k" + checks.size()), expression));
      }
      return table.withChecks(checks);
    };
  }

  private static void assertEqualSides(Canonical canonical) {
    assertThat(canonical.wanted()).isEqualTo(canonical.actual());
    assertThat(canonical.findings()).isEmpty();
  }

  private static void assertDifferentSides(Canonical canonical) {
    assertThat(canonical.wanted()).isNotEqualTo(canonical.actual());
    assertThat(canonical.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "A120 B01 ~ varchar(30) ~ 'hi' ~ 'hi'",
        "A119 ~ text ~ '' ~ ''::character varying",
        "A118 ~ text ~ 'it''s (; --' ~ 'it''s (; --'::text",
        "A126 ~ timestamptz ~ now() ~ CURRENT_TIMESTAMP",
        "A126 back ~ timestamptz ~ CURRENT_TIMESTAMP ~ now()",
        "A126 plain timestamp ~ timestamp ~ now() ~ current_timestamp",
        "A127 ~ timestamp ~ timezone('utc', current_timestamp) ~ TIMEZONE('utc', now())",
        "A127 syntax ~ timestamp ~ timezone('utc', now()) ~ now() at time zone 'utc'",
        "A128 ~ timestamptz ~ clock_timestamp() ~ CLOCK_TIMESTAMP( )",
        "A131 ~ double precision ~ 5.2 ~ '5.2'",
        "A132 ~ real ~ 5 ~ 5.0",
        "A132 ~ float8 ~ '5' ~ 5.0",
        "A133 ~ numeric ~ 5 ~ 5.0",
        "A134 ~ numeric(10,2) ~ 0 ~ '0.00'",
        "A136 ~ boolean ~ false ~ FALSE",
        "A137 ~ boolean ~ false ~ '0'",
        "A138 ~ interval ~ '14 days' ~ interval '14 days'",
        "A138 B21 ~ interval ~ interval '14 days' ~ '14 days'::interval",
        "A139 ~ integer[] ~ ARRAY[]::integer[] ~ '{}'",
        "A140 ~ text[] ~ '{}' ~ ARRAY[]::text[]",
        "arrays ~ text[] ~ array['a','b'] ~ '{a,b}'",
        "B23 ~ integer ~ -1 ~ '-1'",
        "B05 ~ text ~ 'a' || 'b' ~ ('a'||'b')",
        "B22 ~ timetz ~ '12:00:00+00' ~ time with time zone '12:00:00+00'",
        "A148 ~ bigint ~ nextval('s') ~ nextval('public.s'::regclass)",
        "json ~ jsonb ~ '{}' ~ '{ }'::jsonb",
        "uuid ~ uuid ~ gen_random_uuid() ~ pg_catalog.gen_random_uuid()",
        "user function ~ integer ~ f() ~ public.f( )",
      })
  void takesDefaultsOfOneMeaningForEqual(String number, String type, String actual, String wanted)
      throws SQLException {
    Canonical canonical =
        compare(
            database,
            "CREATE SEQUENCE s; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                + "CREATE TABLE t (c "
                + type
                + " DEFAULT "
                + (actual.contains("||") ? "(" + actual + ")" : actual)
                + ")",
            defaults(wanted));
    assertEqualSides(canonical);
    assertThat(database.value("SELECT is_called FROM s")).isEqualTo("f"); // A152
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "A115 ~ text ~ 'some default' ~ 'some new default'",
        "A116 ~ integer ~ 15 ~ 20",
        "A117 ~ text ~ '//slash' ~ '/slash'",
        "A121 ~ char(1) ~ 'a' ~ 'b'",
        "A135 ~ integer ~ 5 ~ 7",
        "A203 ~ text ~ 'a' ~ 'A'",
        "cut ~ varchar(3) ~ 'abc' ~ 'abcdef'",
        "months ~ interval ~ '1 month' ~ '30 days'",
        "clock ~ text ~ 'now()' ~ 'CURRENT_TIMESTAMP'",
        "B04 ~ double precision ~ random() ~ random() + 1",
        "types ~ text ~ '5' ~ '5.0'",
      })
  void tellsDefaultsOfOtherMeaningApart(String number, String type, String actual, String wanted)
      throws SQLException {
    assertDifferentSides(
        compare(
            database, "CREATE TABLE t (c " + type + " DEFAULT " + actual + ")", defaults(wanted)));
  }

  @Test
  void noDefaultAndDefaultNullAreEqual() throws SQLException { // A124
    assertEqualSides(compare(database, "CREATE TABLE t (c varchar(3))", defaults("NULL")));
    database.execute("DROP TABLE t");
    assertEqualSides(
        compare(
            database,
            "CREATE TABLE t (c varchar(3) DEFAULT NULL::varchar)",
            table -> column(table, c -> c.withDefault(null))));
  }

  @Test
  void nullOfAnotherTypeIsADefaultToBeDroppedWithTheType() throws SQLException { // A124
    Canonical canonical =
        compare(
            database,
            "CREATE TABLE t (c varchar(3) DEFAULT NULL, d varchar(3) DEFAULT NULL)",
            table ->
                column(table, c -> c.withDefault(null))
                    .withColumns(
                        List.of(Column.of("c", "bigint"), Column.of("d", "character varying(3)"))));
    Table actual = canonical.actual().tables().get(0);
    assertThat(actual.column("c").orElseThrow().defaultValue())
        .isEqualTo(SqlExpression.of("NULL::character varying"));
    assertThat(actual.column("d").orElseThrow().defaultValue()).isNull();
  }

  /**
   * A128, A152, B04: a default with an effect is neither run by its rendering nor by a comparison.
   */
  @Test
  void runsNoDefault() throws SQLException {
    Canonical canonical =
        compare(
            database,
            """
            CREATE SEQUENCE s;
            CREATE FUNCTION bang() RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN PERFORM nextval('public.s'); RAISE EXCEPTION 'ran'; END $$;
            CREATE TABLE t (c int DEFAULT bang(), broken int);
            """,
            table ->
                checks("no_such_column > 0")
                    .apply(defaults("public.bang() + 1").apply(table))
                    .withChecks(List.of()));
    assertDifferentSides(canonical);
    assertThat(database.value("SELECT is_called FROM s")).isEqualTo("f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "A259 A260 ~ c in ('A','B')",
        "A202 ~ (c  IN ( 'A', 'B' ))",
        "restored ~ (c)::text = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text])",
        "B10 ~ ((c in ('A','B')))",
      })
  void takesEnumChecksOfOneMeaningForEqual(String number, String wanted) throws SQLException {
    Canonical canonical =
        compare(
            database,
            "CREATE TABLE t (c varchar(255), CONSTRAINT k0 CHECK (c in ('A','B')))",
            checks(wanted));
    assertEqualSides(canonical);
    assertThat(canonical.wanted().tables().get(0).checks().get(0).expression().text())
        .contains("character varying"); // the actual text stands for both
  }

  /** The text of an IN check changes once when it is parsed again, as after dump and restore. */
  @Test
  void knowsAnEnumCheckAfterDumpAndRestore() throws SQLException {
    database.execute("CREATE TABLE first (c varchar(255), CHECK (c in ('A','B')))");
    String dumped =
        database.value(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'first'::regclass"
                + " AND contype = 'c'");
    Canonical canonical =
        compare(
            database,
            "CREATE TABLE t (c varchar(255), CONSTRAINT k0 " + dumped + ")",
            checks("c in ('A','B')"));
    assertEqualSides(canonical);
  }

  @Test
  void tellsChangedChecksApart() throws SQLException { // A256, B43
    Canonical canonical =
        compare(
            database,
            "CREATE TABLE t (c varchar(255), CONSTRAINT k0 CHECK (c in ('A','B')))",
            checks("c in ('A','B','C')"));
    assertDifferentSides(canonical);
    assertThat(canonical.wanted().tables().get(0).checks().get(0).expression().text())
        .isEqualTo("c in ('A','B','C')");
  }

  @Test
  void comparesChecksAgainstTheWantedColumns() throws SQLException {
    Canonical canonical =
        compare(
            database,
            "CREATE TABLE t (c smallint, CONSTRAINT k0 CHECK (c between 0 and 3), CONSTRAINT k1 CHECK (c <> 2))",
            table ->
                checks("c BETWEEN 0 AND 3", "C != 2 and neu is null")
                    .apply(
                        table.withColumns(
                            List.of(table.columns().get(0), Column.of("neu", "text")))));
    assertThat(canonical.findings()).isEmpty();
    assertThat(canonical.wanted().tables().get(0).checks().get(0))
        .isEqualTo(canonical.actual().tables().get(0).checks().get(0));
  }

  @Test
  void comparesIndexExpressionsAndPredicates() throws SQLException { // A199, A201, A202, A204, A206
    Canonical canonical =
        compare(
            database,
            """
            CREATE TABLE t (a varchar(20), b int, j jsonb);
            CREATE INDEX i ON t (lower(a), (CASE WHEN b > 1 THEN 'x' ELSE 'y' END), (CAST(j ->> 'x' AS int)), coalesce(b, -1))
              WHERE a <> 'x' AND b IN (1, 2);
            """,
            table ->
                table.withIndexes(
                    List.of(
                        new Index(
                            ObjectName.given("i"),
                            false,
                            "btree",
                            List.of(
                                IndexKey.expression("LOWER(a)"),
                                IndexKey.expression("case when b>1 then 'x' else 'y' end"),
                                IndexKey.expression("(j->>'x')::int"),
                                IndexKey.expression("coalesce(b,-1)")),
                            List.of(),
                            SqlExpression.of("a != 'x' and b in (1,2)"),
                            false,
                            java.util.Map.of(),
                            true,
                            null,
                            Origin.UNKNOWN))));
    assertEqualSides(canonical);
  }

  @Test
  void tellsOtherIndexExpressionsApart() throws SQLException { // A197, A203
    assertDifferentSides(
        compare(
            database,
            "CREATE TABLE t (a text); CREATE INDEX i ON t ((a || 'x')) WHERE a = 'b'",
            table ->
                table.withIndexes(
                    List.of(
                        table
                            .indexes()
                            .get(0)
                            .withKeys(List.of(IndexKey.expression("a || 'X'")))))));
  }

  @Test
  void comparesGeneratedColumnsAndExclusions() throws SQLException { // A170, A267
    Canonical canonical =
        compare(
            database,
            """
            CREATE TABLE t (a varchar(10), b varchar(10), c text GENERATED ALWAYS AS (a || ' ' || b) STORED, r int4range,
              CONSTRAINT x EXCLUDE USING gist (r WITH &&) WHERE (a <> 'x'));
            """,
            table ->
                column(table, c -> c.withGenerated(Generated.stored("a||' '||b")))
                    .withExclusions(
                        List.of(
                            new ExclusionConstraint(
                                ObjectName.given("x"),
                                SqlExpression.of("exclude using gist (r with &&) where (a != 'x')"),
                                null,
                                Origin.UNKNOWN))));
    assertEqualSides(canonical);
  }

  @Test
  void readsTypesAsTheServerDoes() throws SQLException { // A109, B02, B12
    Canonical canonical =
        compare(
            database,
            "CREATE TYPE mood AS ENUM ('sad'); CREATE DOMAIN \"Email\" AS text;"
                + "CREATE TABLE t (c mood DEFAULT 'sad', d \"Email\", b bit)",
            table ->
                column(table, c -> c.withType("mood").withDefault(SqlExpression.of("'sad'")))
                    .withColumns(
                        List.of(
                            Column.of("c", "mood").withDefault(SqlExpression.of("'sad'")),
                            Column.of("d", "\"Email\""),
                            Column.of("b", "bit"))));
    assertEqualSides(canonical);
  }

  @Test
  void saysWhatDoesNotParseAndStillComparesTheRest() throws SQLException {
    Canonical canonical =
        compare(
            database,
            "CREATE TABLE t (c int DEFAULT 5, d int, CONSTRAINT k0 CHECK (c > 0), CONSTRAINT k1 CHECK (d in (1,2)))",
            table -> checks("aeg > 0", "d in (1, 2)").apply(defaults("'5'").apply(table)));
    assertThat(canonical.findings())
        .extracting(Finding::toString)
        .singleElement()
        .asString()
        .startsWith("warning RT221")
        .contains("aeg > 0", "column \"aeg\" does not exist");
    Table wanted = canonical.wanted().tables().get(0);
    Table actual = canonical.actual().tables().get(0);
    assertThat(wanted.columns()).isEqualTo(actual.columns());
    assertThat(wanted.checks().get(1)).isEqualTo(actual.checks().get(1));
  }

  @Test
  void textThatBreaksOutIsNotRun() throws SQLException {
    Canonical canonical =
        compare(
            database,
            "CREATE SEQUENCE s; CREATE TABLE t (c int, CONSTRAINT k0 CHECK (c > 0))",
            checks("true); SELECT nextval('s'); SELECT (1"));
    assertThat(canonical.findings()).extracting(Finding::code).containsExactly("RT221");
    assertThat(database.value("SELECT is_called FROM s")).isEqualTo("f");
  }

  @Test
  void typeThatIsNotThereYetIsNoFinding() throws SQLException {
    Canonical canonical =
        compare(
            database,
            "CREATE TABLE t (c text DEFAULT 'a', d int, CONSTRAINT k0 CHECK (d in (1,2)))",
            table -> checks("d in (1, 2)").apply(column(table, c -> c.withType("newmood"))));
    assertThat(canonical.findings()).isEmpty();
    assertThat(canonical.wanted().tables().get(0).checks())
        .isEqualTo(canonical.actual().tables().get(0).checks());
  }

  @Test
  void withoutTheRightToTemporaryTablesNothingIsGuessed() throws SQLException {
    String role = "plain_" + database.name().replaceAll("\\W", "");
    database.execute(
        "CREATE TABLE t (c varchar(9), CONSTRAINT k0 CHECK (c in ('A','B')));"
            + "REVOKE TEMPORARY ON DATABASE \""
            + database.name()
            + "\" FROM PUBLIC; CREATE ROLE "
            + role);
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("SET ROLE " + role);
      Schema actual = read(connection);
      Schema wanted =
          actual.withTables(List.of(checks("c in ('A','B')").apply(actual.tables().get(0))));
      assertThat(Canonicalizer.canonicalize(connection, actual, wanted).findings())
          .extracting(Finding::toString)
          .singleElement()
          .asString()
          .contains("RT220", "the role may not create temporary tables");
      statement.execute("RESET ROLE; SET default_transaction_read_only = on");
      assertThat(Canonicalizer.canonicalize(connection, actual, wanted).findings())
          .singleElement()
          .extracting(Finding::message)
          .asString()
          .contains("the session is read-only");
    } finally {
      database.execute(
          "GRANT TEMPORARY ON DATABASE \"" + database.name() + "\" TO PUBLIC; DROP ROLE " + role);
    }
  }

  /** A role that owns nothing can prove a comparison. */
  @Test
  void needsNoSuperuser() throws SQLException {
    String role = "humble_" + database.name().replaceAll("\\W", "");
    database.execute(
        "CREATE TABLE t (c varchar(9), CONSTRAINT k0 CHECK (c in ('A','B'))); CREATE ROLE " + role);
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("SET ROLE " + role);
      Schema actual = read(connection);
      Schema wanted =
          actual.withTables(List.of(checks("c in ('A','B')").apply(actual.tables().get(0))));
      assertEqualSides(Canonicalizer.canonicalize(connection, actual, wanted));
    } finally {
      database.execute("DROP ROLE " + role);
    }
  }

  /** As many locks and round trips for many tables as for one. */
  @Test
  void comparesManyTablesAtOnce() throws SQLException {
    StringBuilder ddl = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      ddl.append("CREATE TABLE t%d (c varchar(255) DEFAULT 'x', d smallint,".formatted(i))
          .append(
              " CONSTRAINT k CHECK (c in ('A','B')), CONSTRAINT l CHECK (d between 0 and 3));\n");
    }
    database.execute(ddl.toString());
    try (Connection connection = database.connect()) {
      Schema actual = read(connection);
      List<Table> tables = new ArrayList<>();
      for (Table table : actual.tables()) {
        tables.add(
            defaults("'x'").andThen(checks("c in ('A','B')", "d between 0 and 3")).apply(table));
      }
      Canonical canonical =
          Canonicalizer.canonicalize(connection, actual, actual.withTables(tables));
      assertThat(canonical.findings()).isEmpty();
      for (int i = 0; i < tables.size(); i++) {
        Table wanted = canonical.wanted().tables().get(i);
        Table had = canonical.actual().tables().get(i);
        assertThat(wanted.columns()).isEqualTo(had.columns());
        assertThat(wanted.checks())
            .extracting(CheckConstraint::expression)
            .containsExactlyElementsOf(
                had.checks().stream().map(CheckConstraint::expression).toList());
      }
    }
  }
}
