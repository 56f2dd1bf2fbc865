package dev.retort.operations;

import dev.retort.schema.ObjectKind;
import dev.retort.schema.Origin;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates a view, routine, trigger or other object that is known by its definition.
 *
 * @param restored whether it comes back after a {@link DropObject} that kept its owner and
 *     privileges, and gets those again
 */
public record CreateObject(SchemaObject definition, boolean restored) implements Operation {
  @Override
  public String object() {
    return definition.toString();
  }

  @Override
  public Origin origin() {
    return definition.origin();
  }

  @Override
  public String description() {
    return (restored ? "recreate " : "create ") + ObjectSql.described(definition);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements =
        new ArrayList<>(ObjectSql.create(context, restored ? unfilled() : definition));
    if (restored) {
      KeptPrivileges.restore(context, definition).ifPresent(statements::add);
    }
    return List.copyOf(statements);
  }

  /** Whether a materialized view was filled is remembered, and it is filled with the rest. */
  private SchemaObject unfilled() {
    boolean fills =
        definition.kind() == ObjectKind.MATERIALIZED_VIEW
            && !definition.definition().endsWith(ObjectSql.WITH_NO_DATA);
    return fills
        ? definition.withDefinition(definition.definition() + "\n" + ObjectSql.WITH_NO_DATA)
        : definition;
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropObject(definition, restored));
  }
}
