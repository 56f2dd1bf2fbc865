package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.SchemaObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Carries the owner and the privileges of an object over the moment in which it does not exist, and
 * of a materialized view whether it is filled and where it is stored. The server remembers them in
 * a setting of the session, so that what stands in production is kept, whatever stood where the
 * migration was written. A runner that may be cut off between the two keeps the settings.
 */
public final class KeptPrivileges {
  private static final Pattern REMEMBERS =
      Pattern.compile("PERFORM set_config\\('(retort\\.kept_[0-9a-f]{32})', \\(");

  private KeptPrivileges() {}

  /** The settings in which a statement remembers something: none for most. */
  public static List<String> settings(String sql) {
    return sql.contains("retort.kept_")
        ? REMEMBERS.matcher(sql).results().map(found -> found.group(1)).toList()
        : List.of();
  }

  /** Empty for what has neither. */
  static Optional<Statement> keep(SqlContext context, SchemaObject object) {
    if (!applies(object)) {
      return Optional.empty();
    }
    String identity = identity(context, object);
    String read =
        object.kind().isRoutine()
            ? """
              SELECT json_build_object('owner', pg_get_userbyid(proowner), 'acl', proacl::text)::text
                FROM pg_catalog.pg_proc WHERE oid = %s"""
            : """
              SELECT json_build_object('owner', pg_get_userbyid(relowner), 'acl', relacl::text, 'filled', relispopulated,
                       'tablespace', (SELECT spcname FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace), 'columns',
                       (SELECT json_object_agg(attname, attacl::text) FROM pg_catalog.pg_attribute
                         WHERE attrelid = c.oid AND attacl IS NOT NULL AND NOT attisdropped))::text
                FROM pg_catalog.pg_class c WHERE oid = %s""";
    return Optional.of(
        Statement.of(
            LockLevel.NONE,
            "DO $retort$ BEGIN\n  PERFORM set_config('"
                + setting(context, object)
                + "', (\n"
                + read.indent(4).stripTrailing().formatted(identity) // whose name may have lines
                + "), false);\nEND $retort$"));
  }

  /** Empty for what has neither. */
  static Optional<Statement> restore(SqlContext context, SchemaObject object) {
    if (!applies(object)) {
      return Optional.empty();
    }
    boolean routine = object.kind().isRoutine();
    boolean filled = object.kind() == ObjectKind.MATERIALIZED_VIEW;
    String target =
        (routine ? "ROUTINE " : "TABLE ") + ObjectSql.named(context, object).replace("(*)", "()");
    String owner = object.kind().keyword() + " " + ObjectSql.named(context, object);
    String current =
        routine
            ? "COALESCE(proacl, acldefault('f', proowner)) FROM pg_catalog.pg_proc"
            : "COALESCE(relacl, acldefault('r', relowner)) FROM pg_catalog.pg_class";
    String sql =
        """
        DO $retort$
        DECLARE
          kept json := NULLIF(current_setting('%1$s', true), '')::json;
          one record;
        BEGIN%7$s
          IF kept IS NULL THEN
            RETURN;
          END IF;
          IF kept->>'owner' <> current_user THEN
            EXECUTE format('ALTER %%s OWNER TO %%I', %2$s, kept->>'owner');
          END IF;
          FOR one IN
            WITH now AS (
              SELECT g.grantee, g.privilege_type, g.is_grantable FROM aclexplode((SELECT %3$s WHERE oid = %4$s)) g
            ), was AS (
              SELECT g.grantee, g.privilege_type, g.is_grantable
                FROM aclexplode(COALESCE((kept->>'acl')::aclitem[], acldefault('%6$s', (kept->>'owner')::regrole))) g
            )
            SELECT 'REVOKE' AS verb, '' AS part, n.* FROM (TABLE now EXCEPT TABLE was) n
             UNION ALL
            SELECT 'GRANT', '', w.* FROM (TABLE was EXCEPT TABLE now) w
             UNION ALL
            SELECT 'GRANT', format(' (%%I)', c.key), g.grantee, g.privilege_type, g.is_grantable
              FROM json_each_text(COALESCE((kept->>'columns')::json, '{}')) c, aclexplode(c.value::aclitem[]) g
             ORDER BY verb DESC
          LOOP
            EXECUTE format('%%s %%s%%s ON %%s %%s %%s', one.verb, one.privilege_type, one.part, %5$s,
                           CASE one.verb WHEN 'GRANT' THEN 'TO' ELSE 'FROM' END,
                           CASE one.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(one.grantee)) END)
                    || CASE WHEN one.verb = 'GRANT' AND one.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END;
          END LOOP;
          PERFORM set_config('%1$s', '', false);
        END $retort$"""
            .formatted(
                setting(context, object),
                Identifiers.literal(owner),
                current,
                identity(context, object),
                Identifiers.literal(target),
                routine ? "f" : "r",
                filled ? filled(ObjectSql.named(context, object)) : "");
    return Optional.of(Statement.of(LockLevel.NONE, sql));
  }

  /** What was empty stays so: nobody waits for a query whose rows were not there. */
  private static String filled(String view) {
    return """

          IF kept->>'tablespace' IS NOT NULL THEN
            EXECUTE format('ALTER MATERIALIZED VIEW %%s SET TABLESPACE %%I', %1$s, kept->>'tablespace');
          END IF;
          IF COALESCE((kept->>'filled')::boolean, true) THEN
            EXECUTE format('REFRESH MATERIALIZED VIEW %%s', %1$s);
          END IF;"""
        .formatted(Identifiers.literal(view));
  }

  private static boolean applies(SchemaObject object) {
    return object.kind().isRelation() || object.kind().isRoutine();
  }

  private static String identity(SqlContext context, SchemaObject object) {
    String name = ObjectSql.named(context, object).replace("(*)", "()");
    return Identifiers.literal(name)
        + (object.kind().isRoutine() ? "::regprocedure" : "::regclass");
  }

  /** A name of the object's own. */
  private static String setting(SqlContext context, SchemaObject object) {
    UUID id = UUID.nameUUIDFromBytes(identity(context, object).getBytes(StandardCharsets.UTF_8));
    return "retort.kept_" + id.toString().replace("-", "");
  }
}
