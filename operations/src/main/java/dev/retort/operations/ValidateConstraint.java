package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Checks the rows that existed before a {@code NOT VALID} constraint did. */
public record ValidateConstraint(QualifiedName table, String name) implements Operation {
  @Override
  public String object() {
    return Names.full(table, name);
  }

  @Override
  public String description() {
    return "validate constraint " + Names.plain(table, name);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        Statement.of(
            LockLevel.SHARE_UPDATE_EXCLUSIVE,
            AlterTable.sql(context, table, "VALIDATE CONSTRAINT " + Identifiers.quote(name))));
  }

  @Override
  public Inverse inverse() {
    return Inverse.structureOnly(
        "constraint " + Names.plain(table, name) + " stays validated, which does no harm");
  }
}
