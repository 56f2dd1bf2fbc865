package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.SchemaObject;
import java.util.List;

/**
 * Changes a view, routine, trigger or other object in place, with {@code CREATE OR REPLACE} where
 * its definition differs: what depends on it, its owner and its privileges stay.
 */
public record ReplaceObject(SchemaObject from, SchemaObject to) implements Operation {
  /**
   * Whether the server can lead from one to the other and back without dropping: what others may
   * rely on, a view's columns or a routine's result and arguments, is the same. It could also add a
   * column to a view, but not take it away again.
   */
  public static boolean isPossible(SchemaObject from, SchemaObject to) {
    if (from.definition().equals(to.definition())) {
      return true;
    }
    return from.kind() == to.kind() && !from.shape().isEmpty() && from.shape().equals(to.shape());
  }

  @Override
  public String object() {
    return to.toString();
  }

  @Override
  public Origin origin() {
    return to.origin();
  }

  @Override
  public String description() {
    return "change " + ObjectSql.described(to);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return ObjectSql.replace(
        context, LedDefinition.in(context, from), LedDefinition.in(context, to));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new ReplaceObject(to, from));
  }
}
