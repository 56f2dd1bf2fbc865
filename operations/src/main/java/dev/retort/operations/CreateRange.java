package dev.retort.operations;

import dev.retort.schema.Origin;
import dev.retort.schema.RangeType;
import dev.retort.schema.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Creates a range type, and the multirange type that comes with it. */
public record CreateRange(RangeType type) implements Operation {
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
    return "create range type "
        + Names.plain(type.name())
        + " of "
        + SqlTypes.readable(type.subtype());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<String> parts = new ArrayList<>();
    parts.add("SUBTYPE = " + SqlTypes.readable(type.subtype()));
    if (type.opclass() != null) {
      parts.add("SUBTYPE_OPCLASS = " + type.opclass());
    }
    if (type.collation() != null) {
      parts.add("COLLATION = " + type.collation().quoted());
    }
    if (type.canonical() != null) {
      parts.add("CANONICAL = " + type.canonical());
    }
    if (type.difference() != null) {
      parts.add("SUBTYPE_DIFF = " + type.difference());
    }
    if (type.multirange() != null) {
      parts.add("MULTIRANGE_TYPE_NAME = " + context.quote(type.multirange()));
    }
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.of(
            LockLevel.NONE,
            "CREATE TYPE "
                + context.quote(type.name())
                + " AS RANGE ("
                + String.join(", ", parts)
                + ")"));
    if (type.comment() != null) {
      statements.add(CommentTarget.type(type.name()).comment(context, type.comment()));
    }
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropRange(type));
  }
}
