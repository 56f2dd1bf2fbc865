package dev.retort.engine.objects;

import dev.retort.finding.Finding;
import dev.retort.operations.DropObject;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds what stands on a routine that a plan drops and that no plan could take down: operators,
 * casts, operator classes, partition keys and their like.
 */
public final class RoutineUsers {
  private static final String QUERY =
      """
      SELECT r.routine, i.type || ' ' || i.identity AS used_by
        FROM unnest(?::text[]) AS r (routine)
        JOIN pg_catalog.pg_depend d
          ON d.refclassid = 'pg_catalog.pg_proc'::regclass AND d.refobjid = to_regprocedure(r.routine) AND d.deptype IN ('n', 'a')
       CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) i
       WHERE d.classid NOT IN ('pg_catalog.pg_proc'::regclass, 'pg_catalog.pg_rewrite'::regclass, 'pg_catalog.pg_trigger'::regclass,
                               'pg_catalog.pg_policy'::regclass, 'pg_catalog.pg_attrdef'::regclass, 'pg_catalog.pg_constraint'::regclass,
                               'pg_catalog.pg_statistic_ext'::regclass, 'pg_catalog.pg_event_trigger'::regclass)
         AND NOT (d.classid = 'pg_catalog.pg_class'::regclass
                  AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = d.objid AND c.relkind IN ('i', 'I')))
       ORDER BY 1, 2
      """;

  private RoutineUsers() {}

  /** The plan with a finding at each drop that the server will refuse. */
  public static List<PlannedOperation> add(
      Connection connection, List<PlannedOperation> plan, SqlContext context) throws SQLException {
    Map<String, List<String>> users = new TreeMap<>();
    for (PlannedOperation planned : plan) {
      if (planned.operation() instanceof DropObject drop && drop.definition().kind().isRoutine()) {
        users.put(signature(drop.definition(), context), new ArrayList<>());
      }
    }
    if (users.isEmpty()) {
      return plan;
    }
    try (PreparedStatement select = connection.prepareStatement(QUERY)) {
      select.setArray(1, connection.createArrayOf("text", users.keySet().toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          List<String> found = users.get(rows.getString(1));
          if (found != null) {
            found.add(rows.getString(2));
          }
        }
      }
    }
    return plan.stream().map(planned -> withUsers(planned, users, context)).toList();
  }

  private static PlannedOperation withUsers(
      PlannedOperation planned, Map<String, List<String>> users, SqlContext context) {
    if (!(planned.operation() instanceof DropObject drop)) {
      return planned;
    }
    List<String> found = users.getOrDefault(signature(drop.definition(), context), List.of());
    if (found.isEmpty() || !drop.definition().kind().isRoutine()) {
      return planned;
    }
    List<Finding> findings = new ArrayList<>(planned.findings());
    findings.add(
        ObjectFindings.ROUTINE_USED.on(
            drop.definition(),
            drop.definition().origin(),
            drop.definition().kind().text()
                + " "
                + drop.definition()
                + " is needed by "
                + String.join(", ", found)
                + ", which no comparison knows; PostgreSQL will refuse the drop"));
    return new PlannedOperation(planned.operation(), findings, planned.alternative());
  }

  private static String signature(SchemaObject routine, SqlContext context) {
    return context.quote(routine.name()) + "(" + routine.signature() + ")";
  }
}
