package dev.retort.operations;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Adds an attribute to a composite type, after the others; values that exist have none. */
public record AddAttribute(QualifiedName type, CompositeType.Attribute attribute)
    implements Operation {
  @Override
  public String object() {
    return Names.full(type, attribute.name());
  }

  @Override
  public String description() {
    return "add attribute "
        + Names.plain(type, attribute.name())
        + " "
        + SqlTypes.readable(attribute.type());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    statements.add(AlterType.type(context, type, "ADD ATTRIBUTE " + definition(attribute)));
    if (attribute.comment() != null) {
      statements.add(
          CommentTarget.column(type, attribute.name()).comment(context, attribute.comment()));
    }
    return List.copyOf(statements);
  }

  static String definition(CompositeType.Attribute attribute) {
    String sql = Identifiers.quote(attribute.name()) + " " + SqlTypes.readable(attribute.type());
    return attribute.collation() == null ? sql : sql + " COLLATE " + attribute.collation().quoted();
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropAttribute(type, attribute));
  }
}
