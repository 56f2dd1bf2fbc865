package dev.retort.operations;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Creates a composite type. */
public record CreateComposite(CompositeType type) implements Operation {
  @Override
  public String object() {
    return type.name().toString();
  }

  @Override
  public Origin origin() {
    return type.origin();
  }

  @Override
  public String description() {
    return "create type "
        + Names.plain(type.name())
        + " "
        + Names.list(type.attributes().stream().map(a -> a.name()).toList());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String attributes =
        type.attributes().stream().map(AddAttribute::definition).collect(Collectors.joining(", "));
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.of(
            LockLevel.NONE,
            "CREATE TYPE " + context.quote(type.name()) + " AS (" + attributes + ")"));
    if (type.comment() != null) {
      statements.add(CommentTarget.type(type.name()).comment(context, type.comment()));
    }
    for (CompositeType.Attribute attribute : type.attributes()) {
      if (attribute.comment() != null) {
        statements.add(
            CommentTarget.column(type.name(), attribute.name())
                .comment(context, attribute.comment()));
      }
    }
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropComposite(type));
  }
}
