package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views, routines, triggers and policies as files beside the entities. */
@UsesPostgres
class ObjectFilesTest {
  private static final String PERSON =
      "@Entity public class Person { @Id long id; @Column(length = 40) String name; int age; }";

  private static final String VIEWS =
      """
      -- who may vote; 'quoted; semicolon'
      CREATE OR REPLACE VIEW voters AS /* a comment; */
        SELECT id, name FROM adults WHERE name IN ('a', 'b') AND is_old(age);
      CREATE VIEW public.adults AS SELECT * FROM public.person WHERE age >= 18;
      COMMENT ON VIEW adults IS 'grown up';

      CREATE MATERIALIZED VIEW totals AS SELECT name, count(*) AS n FROM voters GROUP BY name;
      CREATE UNIQUE INDEX ix_totals ON totals (name);
      """;

  private static final String ROUTINES =
      """
      CREATE FUNCTION is_old(age integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT age > 60; $$;
      CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN new.name := upper(new.name); RETURN new; END $f$;
      CREATE FUNCTION names() RETURNS SETOF text LANGUAGE sql BEGIN ATOMIC SELECT name FROM person; SELECT name FROM voters; END;
      CREATE TRIGGER stamped BEFORE INSERT ON person FOR EACH ROW WHEN (new.name IN ('x', 'y')) EXECUTE FUNCTION stamp();
      ALTER TABLE person ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON person USING (name = current_user);
      CREATE STATISTICS person_stats ON name, age FROM person;
      """;

  private static final String OBJECTS =
      """
      SELECT string_agg(line, '; ' ORDER BY line) FROM (
        SELECT 'relation ' || relname || ' ' || relkind::text || COALESCE(pg_get_viewdef(oid), '') AS line
          FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname !~ 'retort|person_pkey'
        UNION ALL SELECT 'routine ' || oid::regprocedure || prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'policy ' || polname || pg_get_expr(polqual, polrelid) FROM pg_policy
        UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_') lines
      """;

  @TempDir private Path folder;

  private Cli project(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Person", PERSON);
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[models]", "[models]\nobjects = [\"db/objects\"]"));
    cli.write("db/objects/10_views.sql", VIEWS);
    return cli.write("db/objects/20_routines.sql", ROUTINES);
  }

  private static void ok(Result result) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  /** A286, A287, A289, B14. */
  @Test
  void createsChangesAndDropsWhatTheFilesSayAndComesBack(TestDatabase database) {
    Cli cli = project(database);
    String empty = database.value(OBJECTS);
    ok(cli.run("revision", "-m", "start", "--autogenerate"));
    assertThat(database.value(OBJECTS)).as("nothing is left behind").isEqualTo(empty);
    ok(cli.run("upgrade", "head"));
    String first = database.value(OBJECTS);
    assertThat(first).contains("relation totals m", "routine names()", "policy own");
    Result check = cli.run("check");
    ok(check);

    // a column more, a function's body, a policy, no statistics, and a type under all of it
    cli.entity(
        "Person",
        PERSON.replace("length = 40", "length = 50").replace("int age;", "int age; String city;"));
    cli.write(
        "db/objects/10_views.sql",
        VIEWS.replace("SELECT id, name FROM adults", "SELECT id, name, city FROM adults"));
    cli.write(
        "db/objects/20_routines.sql",
        ROUTINES
            .replace("age > 60", "age > 70")
            .replace("name = current_user", "name <> current_user")
            .replaceAll("CREATE STATISTICS.*", ""));
    Result revision = cli.run("revision", "-m", "more", "--autogenerate", "--allow-drops");
    ok(revision);
    assertThat(cli.newestRevision())
        .contains("op.replaceObject(", "function(", "\"is_old\"", "addColumn");
    ok(cli.run("upgrade", "head"));
    assertThat(database.value(OBJECTS)).contains("age > 70").isNotEqualTo(first);
    ok(cli.run("check"));
    ok(cli.run("verify"));
    ok(cli.run("downgrade", "-1"));
    ok(cli.run("upgrade", "head"));
    ok(cli.run("check"));

    // files go: that is a drop, which somebody must allow
    cli.delete("db/objects/20_routines.sql");
    cli.write(
        "db/objects/10_views.sql", "CREATE VIEW adults AS SELECT * FROM person WHERE age >= 18;");
    Result refused = cli.run("revision", "-m", "fewer", "--autogenerate");
    assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(4);
    assertThat(refused.err())
        .contains("RT481", "drop view voters", "drop function is_old(integer)");
    ok(cli.run("revision", "-m", "fewer", "--autogenerate", "--allow-drops"));
    Result up = cli.run("upgrade", "head");
    ok(up);
    assertThat(database.value(OBJECTS)).doesNotContain("voters", "is_old", "policy");
    ok(cli.run("downgrade", "base"));
    assertThat(database.value(OBJECTS)).isEqualTo(empty);
  }

  /** A295, A296: what is declared twice is refused where it stands the second time. */
  @Test
  void namesFileAndLineOfWhatTheServerRefuses(TestDatabase database) {
    Cli cli = project(database);
    cli.write("db/objects/30.sql", "\n\nCREATE VIEW broken AS\n  SELECT missing FROM person;\n");
    Result check = cli.run("check");
    assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
    assertThat(check.err())
        .contains("RT275", "db/objects/30.sql:3", "column \"missing\" does not exist");
    cli.write("db/objects/30.sql", "CREATE VIEW adults AS SELECT 1 AS one;");
    assertThat(cli.run("check").err())
        .contains("RT275", "db/objects/30.sql:1", "relation \"adults\" already exists");
  }

  /** A300. */
  @Test
  void refusesWhatDefinesNoObjectAndPrivilegesNobodyManages(TestDatabase database) {
    Cli cli = project(database);
    cli.write("db/objects/30.sql", "CREATE VIEW fine AS SELECT 1 AS one;\nCOMMIT;");
    Result commit = cli.run("check");
    assertThat(commit.exitCode()).isEqualTo(2);
    assertThat(commit.err()).contains("RT276", "db/objects/30.sql:2", "COMMIT");
    cli.write("db/objects/30.sql", "GRANT SELECT ON adults TO PUBLIC;");
    assertThat(cli.run("check").err()).contains("RT277", "db/objects/30.sql:1");
    cli.write(
        "retort.toml", cli.read("retort.toml").replace("[database]", "[database]\ngrants = true"));
    ok(cli.run("revision", "-m", "granted", "--autogenerate"));
    ok(cli.run("upgrade", "head"));
    assertThat(database.value("SELECT relacl::text FROM pg_class WHERE relname = 'adults'"))
        .contains("=r/");
    ok(cli.run("check"));
  }

  @Test
  void provesNothingWithoutTheRightToCreateSchemas(TestDatabase database) {
    Cli cli = project(database);
    ok(cli.run("revision", "-m", "start", "--autogenerate"));
    ok(cli.run("upgrade", "head"));
    String role = "plain_" + database.name().replaceAll("\\W", "");
    database.execute(
        "CREATE ROLE " + role + " LOGIN PASSWORD 'x'; GRANT pg_read_all_data TO " + role);
    try {
      cli.variable("TEST_PASSWORD", "x");
      Result check = cli.run("check", "--user", role);
      ok(check);
      assertThat(check.toString())
          .contains("RT211", "db/objects/10_views.sql:2", "may not create schemas");
      database.execute("GRANT CREATE ON DATABASE \"" + database.name() + "\" TO " + role);
      Result proven = cli.run("check", "--user", role);
      ok(proven);
      assertThat(proven.toString()).as("no superuser is needed").doesNotContain("RT211");
      cli.write("db/objects/10_views.sql", VIEWS.replace("age >= 18", "age >= 21"));
      assertThat(cli.run("check", "--user", role).exitCode()).isEqualTo(1);
    } finally {
      database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }
  }

  @Test
  void drawsNoConclusionsWithoutAServer(TestDatabase database) {
    Cli cli = project(database);
    String lower = "@Column(columnDefinition = \"text default lower('A')\") String name;";
    cli.entity("Person", PERSON.replace("@Column(length = 40) String name;", lower));
    Result scan = cli.run("scan", "--format", "json");
    ok(scan);
    cli.entity(
        "Person",
        PERSON.replace(
            "@Column(length = 40) String name;", lower.replace("lower", "pg_catalog.lower")));
    cli.write("wanted.json", scan.out());
    Result diff = cli.run("diff", "--from", "json:wanted.json", "--to", "models");
    ok(diff);
    assertThat(diff.toString())
        .contains("RT211", "RT228")
        .contains("RT220 Person.java", "is not proven: no side has a server");
  }

  /**
   * A286, A288, A290, A291, A292, A293, A294, B42: every kind, awkward names, two schemas, any
   * order.
   */
  @Test
  void knowsEveryKindByAnyName(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Person", PERSON);
    cli.entity(
        "Note",
        "@Entity @Table(name = \"Odd Note\", schema = \"S 2\") public class Note { @Id long id;"
            + " @Column(name = \"select\") String word; }");
    cli.write(
        "retort.toml",
        cli.read("retort.toml")
            .replace("[models]", "[models]\nobjects = [\"db/objects\"]")
            .replace("[database]", "[database]\nschemas = [\"public\", \"S 2\"]"));
    cli.write(
        "db/objects/all.sql",
        """
        CREATE VIEW "S 2"."Words" AS SELECT "select" AS word, 'public.person; --' AS x FROM "S 2"."Odd Note" n;;
        CREATE VIEW per_id AS SELECT p.id, p.name, count(w.*) FROM person p, "S 2"."Words" w GROUP BY p.id;
        CREATE EXTENSION IF NOT EXISTS citext;
        CREATE FUNCTION twice(n integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT n::int * 2; -- http://x:80';
        CREATE FUNCTION twice(n citext) RETURNS citext LANGUAGE sql AS $$ SELECT (n || n)::citext $$;
        COMMENT ON FUNCTION twice(integer) IS 'it''s doubled';
        CREATE OR REPLACE PROCEDURE "S 2".work() LANGUAGE plpgsql AS $p$ BEGIN x := 'y'; END $p$;
        CREATE AGGREGATE product(integer) (SFUNC = int4mul, STYPE = integer, INITCOND = '1');
        CREATE RULE "quiet one" AS ON DELETE TO "S 2"."Odd Note" DO INSTEAD (UPDATE person SET age = 0; SELECT 1);
        CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
        CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION ev();
        ALTER EVENT TRIGGER watch DISABLE;
        CREATE FUNCTION tr() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
        CREATE CONSTRAINT TRIGGER "Late" AFTER INSERT ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tr();
        CREATE TRIGGER off BEFORE INSERT ON "S 2"."Odd Note" FOR EACH ROW EXECUTE FUNCTION tr();
        ALTER TABLE "S 2"."Odd Note" DISABLE TRIGGER off;
        CREATE STATISTICS ps ON id, name FROM person
        """);
    String empty = database.value(OBJECTS);
    ok(cli.run("revision", "-m", "start", "--autogenerate"));
    assertThat(database.value(OBJECTS)).isEqualTo(empty);
    ok(cli.run("upgrade", "head"));
    Result check = cli.run("check");
    ok(check);
    assertThat(check.toString()).contains("Nothing differs");
    assertThat(database.value("SELECT obj_description('twice(integer)'::regprocedure)"))
        .isEqualTo("it's doubled");
    String introspected = cli.run("introspect", "--format", "json").out();
    cli.write("actual.json", introspected);
    ok(cli.run("diff", "--to", "json:actual.json", "--exit-code"));
    ok(cli.run("downgrade", "base"));
    assertThat(database.value(OBJECTS)).isEqualTo(empty);
    assertThat(database.value("SELECT count(*)::text FROM pg_event_trigger")).isEqualTo("0");
  }

  /**
   * A299: the objects' own state is not touched by a comparison: no query runs, no sequence is
   * drawn from.
   */
  @Test
  void runsNothingOfWhatTheFilesSay(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Person", PERSON);
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[models]", "[models]\nobjects = [\"db/objects\"]"));
    database.execute("CREATE SEQUENCE drawn; SELECT nextval('drawn')");
    cli.write(
        "db/objects/all.sql",
        """
        CREATE FUNCTION boom() RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RAISE 'run'; END $$;
        CREATE MATERIALIZED VIEW m AS SELECT nextval('drawn') AS n, boom() AS b WITH DATA;
        CREATE VIEW v AS SELECT boom() AS b, nextval('drawn') AS n;
        """);
    Result diff = cli.run("diff");
    ok(diff);
    assertThat(diff.out()).contains("create materialized view m", "create view v");
    assertThat(database.value("SELECT last_value::text FROM drawn")).isEqualTo("1");
    assertThat(database.value("SELECT count(*)::text FROM pg_namespace WHERE nspname ~ 'scratch'"))
        .isEqualTo("0");
  }

  @Test
  void saysWhatStandsOnARoutineAndCannotBeTakenDown(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Person", PERSON);
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[models]", "[models]\nobjects = [\"db/objects\"]"));
    String function =
        "CREATE FUNCTION same(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';";
    cli.write("db/objects/all.sql", function);
    ok(cli.run("revision", "-m", "start", "--autogenerate"));
    ok(cli.run("upgrade", "head"));
    database.execute("CREATE OPERATOR === (FUNCTION = same, LEFTARG = text, RIGHTARG = text)");
    cli.write("db/objects/all.sql", function.replace("b text", "c text"));
    assertThat(cli.run("diff").toString())
        .contains("RT280", "is needed by operator public.===(")
        .contains("recreate function same");
  }

  /** A version and a schema that a file says; one that says neither leaves both to the server. */
  @Test
  void bringsExtensionsToTheirDeclaredVersionAndSchema(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Person", PERSON);
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[models]", "[models]\nobjects = [\"db/objects\"]"));
    cli.write(
        "db/objects/all.sql",
        "CREATE EXTENSION hstore WITH VERSION '1.4';\n"
            + "CREATE MATERIALIZED VIEW later AS SELECT id FROM person WITH NO DATA;\n"
            + "CREATE VIEW open WITH (security_barrier = off) AS SELECT id FROM person;");
    String state =
        "SELECT concat_ws(' ', extversion, extnamespace::regnamespace, (SELECT relispopulated FROM pg_class WHERE relname = 'later'))"
            + " FROM pg_extension WHERE extname = 'hstore'";
    ok(cli.run("revision", "-m", "start", "--autogenerate"));
    ok(cli.run("upgrade", "head"));
    assertThat(database.value(state)).isEqualTo("1.4 public f");
    Result check = cli.run("check");
    ok(check);
    assertThat(check.toString()).contains("Nothing differs");
    database.execute("CREATE SCHEMA other");
    cli.write(
        "db/objects/all.sql",
        cli.read("db/objects/all.sql")
            .replace("WITH VERSION '1.4'", "WITH SCHEMA other VERSION \"1.8\""));
    Result revision = cli.run("revision", "-m", "newer", "--autogenerate");
    ok(revision);
    assertThat(revision.toString()).contains("RT279", "there is no update back");
    ok(cli.run("upgrade", "head"));
    assertThat(database.value(state)).isEqualTo("1.8 other f");
    ok(cli.run("check"));
    ok(cli.run("downgrade", "-1"));
    assertThat(database.value(state)).as("the version stays").isEqualTo("1.8 public f");
    cli.write(
        "db/objects/all.sql",
        cli.read("db/objects/all.sql").replace("SCHEMA other VERSION \"1.8\"", "VERSION '1.4'"));
    assertThat(cli.run("diff").toString()).contains("RT278", "no update from there to 1.4");
  }

  @Test
  void takesAnEntityOverAViewForWhatItIs(TestDatabase database) {
    Cli cli = project(database);
    cli.entity(
        "Adult",
        "@Entity @Table(name = \"adults\") public class Adult { @Id long id; String name; int age; }");
    cli.entity("Visit", "@Entity public class Visit { @Id long id; @ManyToOne Adult adult; }");
    Result revision = cli.run("revision", "-m", "start", "--autogenerate");
    ok(revision);
    assertThat(revision.err()).contains("RT284 Adult.java", "RT284 Visit.java");
    ok(cli.run("upgrade", "head"));
    ok(cli.run("check"));
    assertThat(database.value("SELECT relkind::text FROM pg_class WHERE relname = 'adults'"))
        .isEqualTo("v");
    // the same where no file speaks of it
    cli.write("retort.toml", cli.read("retort.toml").replace("objects = [\"db/objects\"]", ""));
    ok(cli.run("check"));
  }
}
