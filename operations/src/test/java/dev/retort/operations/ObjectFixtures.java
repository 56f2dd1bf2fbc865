package dev.retort.operations;

import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on objects that are known by their definition, for {@link Fixtures}. */
final class ObjectFixtures {
  private static final QualifiedName ORGS = QualifiedName.of("public", "orgs");
  private static final QualifiedName ADULTS = QualifiedName.of("public", "adults");

  private ObjectFixtures() {}

  static List<Operation> all() {
    SchemaObject touched =
        on(
            ObjectKind.TRIGGER,
            "touched",
            "CREATE TRIGGER touched BEFORE UPDATE ON public.orgs FOR EACH ROW EXECUTE FUNCTION public.touch()");
    SchemaObject adults =
        new SchemaObject(
            ObjectKind.VIEW,
            ADULTS,
            null,
            "",
            "CREATE VIEW public.adults AS\n SELECT id,\n    name\n   FROM public.users\n  WHERE age >= 18",
            List.of(),
            List.of(),
            "grown up",
            List.of(),
            Origin.UNKNOWN);
    SchemaObject answer =
        routine(
            ObjectKind.FUNCTION,
            "answer",
            "",
            "CREATE FUNCTION public.answer()\n RETURNS integer\n LANGUAGE sql\nAS $function$ SELECT 42 $function$");
    return List.of(
        new CreateObject(
            named(
                ObjectKind.VIEW,
                "\"Odd View\"",
                "CREATE VIEW public.\"Odd View\" AS SELECT 'it''s' AS \"a b\"",
                "odd"),
            false),
        new CreateObject(
            named(
                ObjectKind.MATERIALIZED_VIEW,
                "totals",
                "CREATE MATERIALIZED VIEW public.totals AS SELECT count(*) FROM public.users",
                null),
            true),
        new CreateObject(
            routine(
                ObjectKind.AGGREGATE,
                "total",
                "integer",
                "CREATE AGGREGATE public.total(integer) (SFUNC = pg_catalog.int4pl, STYPE = integer, INITCOND = '0')"),
            false),
        new CreateObject(
            routine(
                ObjectKind.PROCEDURE,
                "work",
                "integer, text",
                "CREATE PROCEDURE public.work(a integer, b text)\n LANGUAGE plpgsql\nAS $procedure$ BEGIN END $procedure$"),
            false),
        new CreateObject(
            named(
                ObjectKind.STATISTICS,
                "users_age",
                "CREATE STATISTICS public.users_age (dependencies) ON age, org_id FROM public.users",
                "s"),
            false),
        new CreateObject(
            on(
                ObjectKind.RULE,
                "quiet",
                "CREATE RULE quiet AS ON DELETE TO public.orgs DO INSTEAD NOTHING"),
            false),
        new CreateObject(
            on(
                    ObjectKind.POLICY,
                    "own",
                    "CREATE POLICY own ON public.orgs FOR SELECT USING (id > 0)")
                .withOrigin(Origin.UNKNOWN),
            false),
        new CreateObject(
            named(
                    ObjectKind.ROW_SECURITY,
                    "orgs",
                    "ALTER TABLE public.orgs ENABLE ROW LEVEL SECURITY",
                    null)
                .withDetails(
                    List.of(
                        new ObjectDetail(
                            "ALTER TABLE public.orgs FORCE ROW LEVEL SECURITY",
                            "ALTER TABLE public.orgs NO FORCE ROW LEVEL SECURITY"))),
            false),
        new CreateObject(
            new SchemaObject(
                ObjectKind.EVENT_TRIGGER,
                QualifiedName.of(null, "watch"),
                null,
                "",
                "CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION public.watched()",
                List.of(),
                List.of(),
                null,
                List.of(),
                Origin.UNKNOWN),
            false),
        new CreateObject(
            new SchemaObject(
                ObjectKind.GRANTS,
                ORGS,
                null,
                "TABLE",
                "",
                List.of(),
                List.of(
                    new ObjectDetail(
                        "GRANT SELECT ON TABLE public.orgs TO PUBLIC",
                        "REVOKE SELECT ON TABLE public.orgs FROM PUBLIC")),
                null,
                List.of(),
                Origin.UNKNOWN),
            false),
        new CreateObject(
            new SchemaObject(
                ObjectKind.DEFAULT_PRIVILEGES,
                QualifiedName.of("public", "postgres"),
                null,
                "TABLES",
                "",
                List.of(),
                List.of(
                    new ObjectDetail(
                        "ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public REVOKE SELECT ON TABLES FROM PUBLIC")),
                null,
                List.of(),
                Origin.UNKNOWN),
            false),
        new DropObject(adults, true),
        new DropObject(touched, false),
        new DropObject(answer, true),
        new ReplaceObject(
            adults,
            adults
                .withDefinition("CREATE VIEW public.adults AS SELECT id, name FROM public.users")
                .withDetails(
                    List.of(
                        new ObjectDetail(
                            "COMMENT ON COLUMN public.adults.name IS 'n'",
                            "COMMENT ON COLUMN public.adults.name IS NULL")))),
        new ReplaceObject(
            touched,
            touched.withDetails(
                List.of(
                    new ObjectDetail(
                        "ALTER TABLE public.orgs DISABLE TRIGGER touched",
                        "ALTER TABLE public.orgs ENABLE TRIGGER touched")))));
  }

  private static SchemaObject named(
      ObjectKind kind, String name, String definition, @Nullable String comment) {
    return new SchemaObject(
        kind,
        QualifiedName.of("public", name.replace("\"", "")),
        null,
        "",
        definition,
        List.of(),
        List.of(),
        comment,
        List.of(),
        Origin.UNKNOWN);
  }

  private static SchemaObject routine(
      ObjectKind kind, String name, String signature, String definition) {
    return new SchemaObject(
        kind,
        QualifiedName.of("public", name),
        null,
        signature,
        definition,
        List.of(),
        List.of(),
        null,
        List.of(),
        Origin.UNKNOWN);
  }

  private static SchemaObject on(ObjectKind kind, String name, String definition) {
    return new SchemaObject(
        kind,
        ORGS.withName(name),
        ORGS,
        "",
        definition,
        List.of(),
        List.of(),
        null,
        List.of(),
        Origin.UNKNOWN);
  }
}
