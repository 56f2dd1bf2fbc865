package dev.retort.operations;

import dev.retort.schema.EnumType;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Creates an enum type. */
public record CreateEnum(EnumType type) implements Operation {
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
    return "create enum " + Names.plain(type.name()) + " " + Names.list(type.labels());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String labels =
        type.labels().stream().map(Identifiers::literal).collect(Collectors.joining(", "));
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.of(
            LockLevel.NONE,
            "CREATE TYPE " + context.quote(type.name()) + " AS ENUM (" + labels + ")"));
    if (type.comment() != null) {
      statements.add(CommentTarget.type(type.name()).comment(context, type.comment()));
    }
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropEnum(type));
  }
}
