package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a range type and its multirange type other names in the same schemas, together with the
 * functions that came with them: {@code ALTER TYPE … RENAME} leaves those alone, and a new range
 * type of the old name needs their names.
 *
 * @param multirange the name of the multirange type as it is
 */
public record RenameRange(
    QualifiedName from, String to, QualifiedName multirange, String toMultirange)
    implements Operation {
  @Override
  public String object() {
    return from.toString();
  }

  @Override
  public String description() {
    if (from.name().equals(to)) {
      return "rename type " + Names.plain(multirange) + " to " + toMultirange;
    }
    return "rename range type " + Names.plain(from) + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    rename(context, from, to, statements);
    rename(context, multirange, toMultirange, statements);
    return List.copyOf(statements);
  }

  private static void rename(
      SqlContext context, QualifiedName type, String to, List<Statement> statements) {
    if (type.name().equals(to)) {
      return;
    }
    statements.add(AlterType.type(context, type, "RENAME TO " + Identifiers.quote(to)));
    // Found by what they belong to: a type that was renamed by hand has functions of another name.
    statements.add(
        Statement.of(
            LockLevel.NONE,
            """
            DO $retort$
            DECLARE
              one regprocedure;
            BEGIN
              FOR one IN
                SELECT p.oid FROM pg_catalog.pg_proc p
                  JOIN pg_catalog.pg_depend d
                    ON d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i'
                 WHERE d.refclassid = 'pg_catalog.pg_type'::regclass AND d.refobjid = %s::regtype AND p.proname = %s
                 ORDER BY p.oid
              LOOP
                EXECUTE format('ALTER FUNCTION %%s RENAME TO %%I', one, %s);
              END LOOP;
            END $retort$"""
                .formatted(
                    Identifiers.literal(context.quote(type.withName(to))),
                    Identifiers.literal(type.name()),
                    Identifiers.literal(to))));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(
        new RenameRange(
            from.withName(to), from.name(), multirange.withName(toMultirange), multirange.name()));
  }
}
