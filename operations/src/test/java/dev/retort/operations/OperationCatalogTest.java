package dev.retort.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation on a real catalog, there and back. */
@UsesPostgres
class OperationCatalogTest {
  /** The catalog, as far as operations change it, as text. */
  private static final String FINGERPRINT =
      """
      SELECT string_agg(line, E'\\n' ORDER BY line COLLATE "C") FROM (
        SELECT 'schema ' || nspname AS line FROM pg_namespace WHERE nspname !~ '^pg_|information_schema'
        UNION ALL
        SELECT concat_ws(' ', 'rel', c.oid::regclass, c.relkind, c.relpersistence, c.reloptions, pg_get_partkeydef(c.oid),
               (SELECT string_agg(inhparent::regclass::text, ',') FROM pg_inherits WHERE inhrelid = c.oid),
               obj_description(c.oid, 'pg_class'), pg_get_expr(c.relpartbound, c.oid),
               (SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid))
          FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
         WHERE nspname !~ '^pg_|information_schema'
        UNION ALL
        SELECT concat_ws(' ', 'col', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
               a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid), a.attcollation::regcollation,
               col_description(c.oid, a.attnum), a.attcompression, a.attstorage, COALESCE(a.attstattarget, -1),
               a.attoptions)
          FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
          LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
         WHERE nspname !~ '^pg_|information_schema' AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT concat_ws(' ', 'con', conrelid::regclass, conname, pg_get_constraintdef(c.oid), convalidated,
               obj_description(c.oid, 'pg_constraint'))
          FROM pg_constraint c WHERE conrelid <> 0 AND contype <> 'n'
           AND connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        UNION ALL
        SELECT concat_ws(' ', 'not null', conrelid::regclass, attname, connoinherit, convalidated,
               obj_description(c.oid, 'pg_constraint'))
          FROM pg_constraint c JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
         WHERE contype = 'n' AND connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        UNION ALL
        SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes WHERE schemaname !~ '^pg_|information_schema'
        UNION ALL
        SELECT concat_ws(' ', 'seq', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement, seqmax, seqmin, seqcache,
               seqcycle, (SELECT string_agg(refobjid::regclass || '.' || refobjsubid, ',') FROM pg_depend
                           WHERE objid = seqrelid AND deptype IN ('a', 'i')))
          FROM pg_sequence
        UNION ALL
        SELECT concat_ws(' ', 'enum', t.oid::regtype, obj_description(t.oid, 'pg_type'),
               (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid))
          FROM pg_type t WHERE typtype = 'e'
        UNION ALL
        SELECT concat_ws(' ', 'type', t.oid::regtype, typtype, format_type(typbasetype, typtypmod), typnotnull,
               pg_get_expr(typdefaultbin, 0), typcollation::regcollation, obj_description(t.oid, 'pg_type'),
               rngsubtype::regtype, rngsubopc, rngcollation, rngmultitypid::regtype,
               (SELECT string_agg(concat(attname, format_type(atttypid, atttypmod), attcollation,
                                         col_description(attrelid, attnum)), ',' ORDER BY attname)
                  FROM pg_attribute WHERE attrelid = typrelid AND attnum > 0 AND NOT attisdropped),
               (SELECT string_agg(concat(conname, pg_get_constraintdef(c.oid), obj_description(c.oid, 'pg_constraint')), ','
                                  ORDER BY conname)
                  FROM pg_constraint c WHERE contypid = t.oid AND contype <> 'n'))
          FROM pg_type t LEFT JOIN pg_range ON rngtypid = t.oid
         WHERE typtype IN ('c', 'd', 'r') AND typnamespace IN ('public'::regnamespace, to_regnamespace('audit'))
        UNION ALL
        SELECT concat_ws(' ', 'view', viewname, definition, obj_description(('public.' || quote_ident(viewname))::regclass),
               (SELECT string_agg(description, ',') FROM pg_description
                 WHERE objoid = ('public.' || quote_ident(viewname))::regclass AND objsubid > 0))
          FROM pg_views WHERE schemaname = 'public'
        UNION ALL
        SELECT concat_ws(' ', 'routine', oid::regprocedure, prosrc, proacl) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL
        SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL
        SELECT concat_ws(' ', 'rule', definition) FROM pg_rules WHERE schemaname = 'public'
        UNION ALL
        SELECT concat_ws(' ', 'policy', polname, pg_get_expr(polqual, polrelid)) FROM pg_policy
        UNION ALL
        SELECT concat_ws(' ', 'security', relname, relrowsecurity, relforcerowsecurity) FROM pg_class WHERE relrowsecurity
        UNION ALL
        SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(oid)) FROM pg_statistic_ext
        UNION ALL
        SELECT concat_ws(' ', 'event trigger', evtname) FROM pg_event_trigger
        UNION ALL
        SELECT concat_ws(' ', 'acl', relname, g.grantee, g.privilege_type)
          FROM pg_class, aclexplode(relacl) g WHERE relnamespace = 'public'::regnamespace AND g.grantee <> relowner
        UNION ALL
        SELECT concat_ws(' ', 'default acl', defaclacl) FROM pg_default_acl) AS lines
      """;

  @Test
  void hasAFixtureForEveryOperation() {
    assertThat(Fixtures.all().stream().<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operation.class.getPermittedSubclasses())
                .filter(type -> type != CustomOperation.class)
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> leadsThereAndBack(TestDatabase db) {
    return Fixtures.all().stream()
        .filter(o -> !(o instanceof Irreversible) && !(o instanceof ExecuteSql))
        .filter(o -> !(o instanceof ReplaceValue)) // which only rows show: below
        .map(o -> DynamicTest.dynamicTest(o.description(), () -> roundTrip(db, o)));
  }

  @Test
  void replacesAValueThereAndBack(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE public.orders (status text)");
    db.execute("INSERT INTO public.orders VALUES ('it''s'), ('other'), (NULL)");
    ReplaceValue replace =
        new ReplaceValue(QualifiedName.of("public", "orders"), "status", "it's", "new");
    SqlContext context = new SqlContext("public", 18);
    run(db, replace.statements(context));
    assertThat(statuses(db)).containsExactly("new", "other", null);
    run(db, replace.inverse().operations().get(0).statements(context));
    assertThat(statuses(db)).containsExactly("it's", "other", null);
  }

  @Test
  void keepsThePositionOfASerialThatBecomesAnIdentity(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE public.numbers (id bigserial, other text)");
    db.execute("INSERT INTO public.numbers (other) SELECT 'x' FROM generate_series(1, 9)");
    db.execute("DELETE FROM public.numbers WHERE id > 2");
    AlterColumnIdentity change =
        new AlterColumnIdentity(
            QualifiedName.of("public", "numbers"),
            "id",
            Identity.of(Identity.Generation.SERIAL),
            Identity.of(Identity.Generation.BY_DEFAULT));
    SqlContext context = new SqlContext("public", 18);
    run(db, change.statements(context));
    String insert = "INSERT INTO public.numbers (other) VALUES ('y') RETURNING id";
    assertThat(db.rows(insert).get(0).get(0)).hasToString("10");
    run(db, change.inverse().operations().get(0).statements(context));
    assertThat(db.rows(insert).get(0).get(0)).hasToString("11");
  }

  private static List<Object> statuses(TestDatabase db) {
    return db.rows("SELECT status FROM public.orders ORDER BY 1 NULLS LAST").stream()
        .<Object>map(row -> row.get(0))
        .toList();
  }

  private static void roundTrip(TestDatabase db, Operation operation) throws SQLException {
    db.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    db.execute("DROP SCHEMA IF EXISTS audit CASCADE; DROP SCHEMA IF EXISTS \"new schema\" CASCADE");
    db.execute(Fixtures.PREPARATION);
    int version =
        Integer.parseInt(String.valueOf(db.rows("SHOW server_version_num").get(0).get(0))) / 10000;
    if (operation instanceof AlterColumnGenerated g
        && !AlterColumnGenerated.isPossible(g.from(), g.to(), version)) {
      return;
    }
    if (operation instanceof AlterNotNullInheritance && version < 18) {
      return;
    }
    SqlContext context = new SqlContext("public", version);
    String start = fingerprint(db);
    run(db, operation.statements(context));
    String changed = fingerprint(db);
    assertThat(changed).isNotEqualTo(start);
    Inverse inverse = operation.inverse();
    if (inverse.operations().isEmpty()) {
      return;
    }
    for (Operation undo : inverse.operations()) {
      run(db, undo.statements(context));
    }
    assertThat(fingerprint(db)).isEqualTo(start);
  }

  private static void run(TestDatabase db, List<Statement> statements) throws SQLException {
    try (Connection connection = db.connect();
        java.sql.Statement jdbc = connection.createStatement()) {
      jdbc.execute("SET search_path = ''");
      for (Statement statement : statements) {
        if (statement.transactional()) {
          jdbc.execute("BEGIN");
        }
        jdbc.execute(statement.sql());
        if (statement.transactional()) {
          jdbc.execute("COMMIT");
        }
      }
    }
  }

  private static String fingerprint(TestDatabase db) {
    return String.valueOf(db.rows(FINGERPRINT).get(0).get(0));
  }
}
