package dev.retort.runner;

import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CustomOperation;
import dev.retort.operations.DropIndex;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.Operation;
import dev.retort.operations.ValidateConstraint;
import java.util.Locale;
import java.util.Set;

/** How long a statement may well take, once it has its lock. */
public enum StatementClass {
  /** Changes the catalog and touches no row. */
  CATALOG,
  /** Reads or rewrites a table. */
  SCAN,
  /** Builds an index, or waits for everybody who uses one. */
  BUILD,
  /** SQL that a person wrote, and backfills: nobody knows. */
  OWN;

  private static final Set<Class<? extends Operation>> BUILDING =
      Set.of(
          AddExclusion.class,
          AddPrimaryKey.class,
          AddUnique.class,
          CreateIndex.class,
          DropIndex.class);

  /** A column with a default may be a rewrite: whether it is depends on the expression. */
  private static final Set<Class<? extends Operation>> SCANNING =
      Set.of(
          AddCheck.class,
          AddColumn.class,
          AddForeignKey.class,
          AlterColumnGenerated.class,
          AlterColumnIdentity.class,
          AlterColumnNullability.class,
          AlterColumnType.class,
          ValidateConstraint.class);

  /** Its name in the configuration. */
  String key() {
    return "statement_timeouts." + name().toLowerCase(Locale.ROOT);
  }

  static StatementClass of(Operation operation) {
    if (operation instanceof ExecuteSql || operation instanceof CustomOperation) {
      return OWN;
    }
    return BUILDING.contains(operation.getClass())
        ? BUILD
        : SCANNING.contains(operation.getClass()) ? SCAN : CATALOG;
  }
}
