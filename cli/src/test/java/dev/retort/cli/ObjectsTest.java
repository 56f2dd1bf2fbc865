package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views, triggers and policies beside entities that know nothing of them. */
@UsesPostgres
class ObjectsTest {
  private static final String OBJECTS =
      """
      CREATE VIEW adults AS SELECT id, name FROM person WHERE age >= 18 AND name IN ('a', 'b');
      CREATE VIEW names AS SELECT name FROM adults;
      COMMENT ON VIEW names IS 'for reports';
      GRANT SELECT ON names TO PUBLIC; GRANT SELECT (name) ON adults TO PUBLIC;
      CREATE MATERIALIZED VIEW totals AS SELECT name, count(*) AS n FROM person GROUP BY name;
      CREATE UNIQUE INDEX ix_totals ON totals (name);
      CREATE FUNCTION tr() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
      CREATE TRIGGER checked BEFORE UPDATE ON person FOR EACH ROW WHEN (new.name <> '') EXECUTE FUNCTION tr();
      ALTER TABLE person ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON person USING (name = current_user);
      """;

  /** What a catalog has of the objects, to be equal after there and back. */
  private static final String STATE =
      """
      SELECT string_agg(line, '; ' ORDER BY line) FROM (
        SELECT concat_ws(' ', c.relname, c.relkind, c.relacl, obj_description(c.oid),
               (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || COALESCE(' ' || a.attacl::text, ''), ','
                                  ORDER BY a.attnum)
                  FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0)) AS line
          FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname !~ 'retort|person'
        UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT concat(polname, pg_get_expr(polqual, polrelid)) FROM pg_policy) lines
      """;

  @TempDir private Path folder;

  private static String person(String type) {
    return "@Entity public class Person { @Id long id; @Column(columnDefinition = \""
        + type
        + "\") String name; int age; }";
  }

  private Cli started(TestDatabase database) {
    Cli cli = Cli.project(folder, database).entity("Person", person("varchar(40)"));
    assertThat(cli.run("revision", "-m", "start", "--autogenerate").exitCode()).isZero();
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    database.execute(OBJECTS);
    return cli;
  }

  @Test
  void leavesAloneWhatEntitiesCannotKnow(TestDatabase database) {
    Cli cli = started(database);
    Result check = cli.run("check");
    assertThat(check.exitCode()).as(check.toString()).isZero();
    Result revision = cli.run("revision", "-m", "none", "--autogenerate", "--allow-drops");
    assertThat(revision.exitCode()).as(revision.toString()).isZero();
    assertThat(cli.revisions()).hasSize(1);
    Result scan = cli.run("scan", "--format", "json");
    cli.write("wanted.json", scan.out());
    Result diff = cli.run("diff", "--to", "json:wanted.json", "--exit-code");
    assertThat(diff.exitCode()).as(diff.toString()).isZero();
  }

  /** A298, B51. */
  @Test
  void takesDependantsDownAroundATypeChangeAndBringsThemBack(TestDatabase database) {
    Cli cli = started(database);
    String start = database.value(STATE);
    cli.entity("Person", person("text"));
    Result revision = cli.run("revision", "-m", "text", "--autogenerate");
    assertThat(revision.exitCode()).as(revision.toString()).isZero();
    assertThat(cli.newestRevision())
        .contains("op.dropObject(", "keepingPrivileges()", "view(", "policy(", "viewIndex(");
    Result up = cli.run("upgrade", "head");
    assertThat(up.exitCode()).as(up.toString()).isZero();
    assertThat(database.value(STATE))
        .isEqualTo(
            String.valueOf(start)
                .replace("character varying(40)", "text")
                .replace("(new.name)::text", "new.name")
                .replace("(name)::text", "name")
                .replace("name = (CURRENT_USER)::text", "name = CURRENT_USER"));
    assertThat(cli.run("check").exitCode()).isZero();
    Result down = cli.run("downgrade", "-1");
    assertThat(down.exitCode()).as(down.toString()).isZero();
    assertThat(database.value(STATE)).isEqualTo(start);
  }

  @Test
  void comparesDatabasesWithTheirObjectsBothWays(TestDatabase database, TestDatabase other) {
    Cli cli = started(database);
    Result introspected = cli.run("introspect", "--format", "sql");
    other.execute(introspected.out());
    cli.write("actual.json", cli.run("introspect", "--format", "json").out());
    Result same = cli.run("diff", "--from", "database", "--to", "json:actual.json", "--exit-code");
    assertThat(same.exitCode()).as(same.toString()).isZero();
    other.execute("DROP VIEW names; DROP POLICY own ON person");
    String url = other.url() + "?user=" + other.user() + "&password=" + other.password();
    Result diff = cli.run("diff", "--from", "database", "--to", url);
    assertThat(diff.out()).contains("drop view names", "drop policy person.own");
    assertThat(cli.run("diff", "--from", url, "--to", "database").out())
        .contains("create view names", "create policy person.own");
  }

  /** An empty materialized view stays empty: its query is not run for rows that were not there. */
  @Test
  void fillsAgainWhatWasFilledAndOnlyThat(TestDatabase database) {
    Cli cli = started(database);
    database.execute(
        """
        INSERT INTO person (id, name, age) VALUES (1, 'x', 3);
        REFRESH MATERIALIZED VIEW totals;
        CREATE MATERIALIZED VIEW empty WITH (fillfactor = 70) AS SELECT name FROM person WITH NO DATA;
        ALTER MATERIALIZED VIEW empty ALTER COLUMN name SET STATISTICS 7, ALTER COLUMN name SET STORAGE EXTERNAL;
        CREATE VIEW secured WITH (check_option = local, security_barrier) AS SELECT id, name FROM person WHERE age > 1;
        ALTER VIEW secured ALTER COLUMN name SET DEFAULT 'nobody'""");
    String filled =
        "SELECT string_agg(concat_ws(' ', relname, relispopulated, reloptions, (SELECT string_agg(concat(attstattarget, attstorage), ',')"
            + " FROM pg_attribute a WHERE attrelid = c.oid AND attnum > 0), (SELECT string_agg(pg_get_expr(adbin, adrelid), ',')"
            + " FROM pg_attrdef WHERE adrelid = c.oid)), '; ' ORDER BY relname) FROM pg_class c WHERE relname IN ('totals', 'empty', 'secured')";
    String before = database.value(filled);
    assertThat(before).contains("empty f {fillfactor=70}", "totals t");
    cli.entity("Person", person("varchar(60)"));
    assertThat(cli.run("revision", "-m", "wider", "--autogenerate").exitCode()).isZero();
    Result up = cli.run("upgrade", "head");
    assertThat(up.exitCode()).as(up.toString()).isZero();
    assertThat(database.value(filled)).isEqualTo(before);
    assertThat(database.value("SELECT name || n FROM totals")).isEqualTo("x1");
    assertThat(cli.run("check").exitCode()).isZero();
    assertThat(cli.run("downgrade", "-1").exitCode()).isZero();
    assertThat(database.value(filled)).isEqualTo(before);
  }

  @Test
  void strictFailsOnWhatIsNotModelled(TestDatabase database) {
    Cli cli = started(database);
    database.execute("CREATE COLLATION plain (locale = 'C')");
    assertThat(cli.run("check").exitCode()).isZero();
    Result check = cli.run("check", "--strict");
    assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
    assertThat(check.toString()).contains("RT210", "public.plain");
    assertThat(cli.run("diff", "--strict").exitCode()).isEqualTo(1);
  }

  /** A70, A300. */
  @Test
  void comparesPrivilegesWhereThatIsAskedFor(TestDatabase database, TestDatabase other) {
    Cli cli = started(database);
    other.execute(cli.run("introspect", "--format", "sql").out());
    String url = other.url() + "?user=" + other.user() + "&password=" + other.password();
    assertThat(cli.run("diff", "--from", url, "--to", "database").out()).doesNotContain("grants");
    cli.write(
        "retort.toml", cli.read("retort.toml").replace("[database]", "[database]\ngrants = true"));
    Result diff = cli.run("diff", "--from", url, "--to", "database", "--format", "sql");
    assertThat(diff.exitCode()).as(diff.toString()).isZero();
    assertThat(diff.out())
        .contains("GRANT SELECT ON TABLE public.names TO PUBLIC")
        .contains("GRANT SELECT (name) ON TABLE public.adults TO PUBLIC");
    other.execute(diff.out());
    Result same = cli.run("diff", "--from", url, "--to", "database", "--exit-code");
    assertThat(same.exitCode()).as(same.toString()).isZero();
  }

  /** B51, A297. */
  @Test
  void saysWhenAViewNeedsAColumnThatGoes(TestDatabase database) {
    Cli cli = started(database);
    cli.entity("Person", "@Entity public class Person { @Id long id; int age; }");
    Result diff = cli.run("diff");
    assertThat(diff.toString())
        .contains("RT281", "view public.adults needs column public.person.name");
    assertThat(diff.out()).doesNotContain("drop view");
    cli.run("revision", "-m", "gone", "--autogenerate", "--allow-drops");
    Result up = cli.run("upgrade", "head");
    assertThat(up.exitCode()).as(up.toString()).isEqualTo(3);
    assertThat(up.err()).contains("other objects depend on it", "was rolled back");
  }

  @Test
  void readsScriptsWithStandardBodies(TestDatabase database) {
    Cli cli = Cli.project(folder, database);
    cli.write(
        "a.sql",
        "CREATE TABLE t (id int PRIMARY KEY); CREATE FUNCTION n() RETURNS bigint LANGUAGE sql"
            + " BEGIN ATOMIC SELECT 1; SELECT CASE WHEN count(*) > 0 THEN 1 END FROM t; END;");
    Result diff = cli.run("diff", "--from", "sql:a.sql", "--to", "database", "--allow-drops");
    assertThat(diff.exitCode()).as(diff.toString()).isZero();
    assertThat(diff.out()).contains("drop function n()", "drop table t");
  }

  @Test
  void saysWhyAScriptDoesNotRunWithoutRepeatingIt(TestDatabase database) {
    Cli cli = Cli.project(folder, database);
    cli.write(
        "a.sql",
        "CREATE TABLE t (id int);\nCOMMENT ON TABLE t IS 'it's';\nCREATE TABLE u (id int);");
    Result diff = cli.run("diff", "--from", "sql:a.sql", "--to", "database");
    assertThat(diff.exitCode()).as(diff.toString()).isEqualTo(2);
    assertThat(diff.err())
        .contains("RT466", "why    Unterminated string literal started at position")
        .doesNotContain("CREATE TABLE");
  }
}
