package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of objects where every tenant has a schema of its own. */
@UsesPostgres
class TenantObjectsTest {
  private static final String EACH = "select name from shared.tenants";

  private static final String USER =
      """
      @Entity @Table(name = "users") public class User {
        @Id Long id;
        @Column(columnDefinition = "text") String name;
        int kind;
      }
      """;

  private static final String OBJECTS =
      """
      CREATE VIEW known AS SELECT u.id, u.kind, w.word FROM users u JOIN shared.words w ON w.word = u.name;
      CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n, 'public.users' AS text, 'users'::regclass AS rel FROM known;
      CREATE UNIQUE INDEX ix_totals ON totals (n);
      CREATE FUNCTION counted(k integer) RETURNS bigint LANGUAGE sql
        BEGIN ATOMIC SELECT count(*) FROM known WHERE kind = k; SELECT max(id) FROM users; END;
      CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.name := 'public.users'; RETURN new; END $$;
      CREATE TRIGGER stamped BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION stamp();
      ALTER TABLE users ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON users USING (EXISTS (SELECT FROM known k WHERE k.id = users.id));
      COMMENT ON COLUMN known.word IS 'of the word';
      """;

  /** Every schema that an object of a tenant mentions. */
  private static final String MENTIONED =
      """
      SELECT string_agg(DISTINCT found, ' ' ORDER BY found) FROM (
        SELECT pg_get_viewdef(c.oid) AS text FROM pg_class c WHERE relnamespace = 'acme'::regnamespace AND relkind IN ('v', 'm')
        UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p WHERE pronamespace = 'acme'::regnamespace
        UNION ALL SELECT pg_get_triggerdef(g.oid) FROM pg_trigger g
                    JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = 'acme'::regnamespace
        UNION ALL SELECT pg_get_indexdef(c.oid) FROM pg_class c WHERE relnamespace = 'acme'::regnamespace AND relkind = 'i'
      ) d, LATERAL (SELECT m[1] AS found FROM regexp_matches(text, '(acme|beta|public|shared)\\.', 'g') m) f
      """;

  @TempDir Path folder;

  private static void ok(Result result) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  @Test
  void whatHasNoSchemaIsEachTenantsAndWhatHasOneStaysThere(TestDatabase database) {
    database.execute(
        "CREATE SCHEMA shared; CREATE TABLE shared.words (word text); CREATE TABLE shared.tenants (name text);"
            + " CREATE SCHEMA acme; CREATE SCHEMA beta; INSERT INTO shared.tenants VALUES ('acme'), ('beta')");
    Cli cli = Cli.project(folder, database).entity("User", USER);
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[models]", "[models]\nobjects = [\"db/objects\"]"));
    cli.write("db/objects/all.sql", OBJECTS);
    ok(cli.run("revision", "-m", "start", "--autogenerate"));
    ok(cli.run("upgrade", "head", "--each", EACH));
    assertThat(database.value(MENTIONED))
        .as("public is in strings")
        .isEqualTo("acme public shared");
    assertThat(
            database.value(
                "SELECT count(*) FROM pg_class WHERE relname IN ('users', 'known', 'totals')"))
        .as("each has its own")
        .isEqualTo("6");
    Result check = cli.run("check", "--each", EACH);
    ok(check);
    assertThat(check.out()).isEqualTo("acme: nothing differs\nbeta: nothing differs\n");

    ok(cli.run("upgrade", "head")); // development's own
    cli.entity("User", USER.replace("columnDefinition = \"text\"", "length = 90"));
    cli.write("db/objects/all.sql", OBJECTS.replace("max(id)", "min(id)"));
    Result revision = cli.run("revision", "-m", "retyped", "--autogenerate");
    ok(revision);
    database.execute("GRANT SELECT ON acme.known TO PUBLIC");
    String granted = "SELECT relacl::text FROM pg_class WHERE oid = 'acme.known'::regclass";
    String before = database.value(granted);
    ok(cli.run("upgrade", "head", "--each", EACH));
    ok(cli.run("check", "--each", EACH));
    assertThat(database.value(granted)).isEqualTo(before);
    ok(cli.run("downgrade", "-1", "--each", EACH));
    assertThat(database.value(granted)).isEqualTo(before);
    ok(cli.run("downgrade", "base", "--each", EACH));
    assertThat(database.value("SELECT count(*) FROM pg_proc WHERE proname = 'counted'"))
        .isEqualTo("1");
  }
}
