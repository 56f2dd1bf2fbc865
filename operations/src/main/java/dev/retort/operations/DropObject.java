package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops a view, routine, trigger or other object that is known by its definition, which it keeps,
 * so that undoing needs no lookup.
 *
 * @param kept whether a {@link CreateObject} follows that brings it back: the server then remembers
 *     its owner and privileges, as they are where this runs, for the rest of the session
 */
public record DropObject(SchemaObject definition, boolean kept) implements Operation {
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
    return "drop " + ObjectSql.described(definition) + (kept ? " for now" : "");
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    SchemaObject object = LedDefinition.in(context, definition);
    List<Statement> statements = new ArrayList<>();
    if (kept) {
      KeptPrivileges.keep(context, object).ifPresent(statements::add);
    }
    statements.addAll(ObjectSql.drop(context, object));
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new CreateObject(definition, kept));
  }

  /** Nothing is lost where it comes back; otherwise somebody should say that it may go. */
  @Override
  public boolean destroysData() {
    return !kept;
  }
}
