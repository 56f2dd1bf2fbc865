package dev.retort.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owner and privileges of a view that is down while its revision is cut off. */
@UsesPostgres
class KeptPrivilegesTest {
  private static final String STATE =
      """
      SELECT string_agg(concat_ws(' ', relname, relacl::text, relispopulated,
                                  (SELECT string_agg(attacl::text, ',') FROM pg_attribute WHERE attrelid = c.oid),
                                  obj_description(oid)), '; ' ORDER BY relname)
        FROM pg_class c WHERE relname IN ('v', 'm', 'e')
      """;

  @TempDir Path temp;

  private static String down(String view) {
    return "op.dropObject(" + view + ".keepingPrivileges()); ";
  }

  private static String up(String view) {
    return "op.createObject(" + view + ".keepingPrivileges()); ";
  }

  private static void fill(TestDatabase database) {
    database.execute(
        """
        CREATE TABLE t (id bigint PRIMARY KEY, a text);
        CREATE TABLE gate (open boolean);
        CREATE VIEW v AS SELECT id, a FROM t;
        COMMENT ON VIEW v IS 'seen';
        CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
        CREATE MATERIALIZED VIEW e AS SELECT id FROM t WITH NO DATA;
        GRANT SELECT, UPDATE ON v TO PUBLIC;
        GRANT SELECT (a) ON v TO pg_read_all_data WITH GRANT OPTION;
        GRANT SELECT ON m TO PUBLIC""");
  }

  private void cutOff(TestDatabase database, String values, String between) {
    fill(database);
    String view =
        "view(\"v\", \"CREATE VIEW public.v AS SELECT id, a FROM public.t\").comment(\"seen\")";
    String filled =
        "materializedView(\"m\", \"CREATE MATERIALIZED VIEW public.m AS SELECT id FROM public.t\")";
    String empty =
        "materializedView(\"e\", \"CREATE MATERIALIZED VIEW public.e AS SELECT id FROM public.t\")";
    Folder folder =
        new Folder(temp)
            .annotated(
                "aaaa1111",
                "id = \"aaaa1111\", down = {}" + values,
                down(empty)
                    + down(filled)
                    + down(view)
                    + between
                    + "op.execute(\"SELECT 1 / count(*) FROM gate\"); "
                    + up(view)
                    + up(filled)
                    + up(empty),
                "");
    String before = database.value(STATE);
    assertThatThrownBy(() -> folder.runner(database).upgrade("head"))
        .isInstanceOf(RetortException.class)
        .rootCause()
        .hasMessageContaining("division by zero");
    assertThat(database.value(STATE)).as("they are down").isNull();
    database.execute("INSERT INTO gate VALUES (true)");
    folder.runner(database).upgrade("head");
    assertThat(database.value(STATE)).isEqualTo(before);
  }

  @Test
  void comeBackAfterAnInterruptionOfARevisionThatIsNotTransactional(TestDatabase database) {
    cutOff(database, ", transactional = false", "");
  }

  @Test
  void comeBackAfterAnInterruptionBehindAnIndexThatIsBuiltConcurrently(TestDatabase database) {
    cutOff(database, "", "op.createIndex(index(\"ix\").on(\"t\").columns(\"a\").concurrently()); ");
  }
}
