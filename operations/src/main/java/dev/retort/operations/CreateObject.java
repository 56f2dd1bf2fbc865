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
    SchemaObject object = LedDefinition.in(context, definition);
    List<Statement> statements =
        new ArrayList<>(ObjectSql.create(context, restored ? unfilled(object) : object));
    if (restored) {
      KeptPrivileges.restore(context, object).ifPresent(statements::add);
    }
    return List.copyOf(statements);
  }

  /** Whether a materialized view was filled is remembered, and it is filled with the rest. */
  private static SchemaObject unfilled(SchemaObject object) {
    boolean fills =
        object.kind() == ObjectKind.MATERIALIZED_VIEW
            && !object.definition().endsWith(ObjectSql.WITH_NO_DATA);
    return fills
        ? object.withDefinition(object.definition() + "\n" + ObjectSql.WITH_NO_DATA)
        : object;
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropObject(definition, restored));
  }
}
