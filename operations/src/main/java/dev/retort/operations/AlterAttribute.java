package dev.retort.operations;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlTypes;
import java.util.List;

/**
 * Changes the type or collation of an attribute; refused while a table has a column of the
 * composite type.
 */
public record AlterAttribute(
    QualifiedName type, CompositeType.Attribute from, CompositeType.Attribute to)
    implements Operation {
  @Override
  public String object() {
    return Names.full(type, from.name());
  }

  @Override
  public String description() {
    return "change type of attribute "
        + Names.plain(type, from.name())
        + " from "
        + SqlTypes.readable(from.type())
        + " to "
        + SqlTypes.readable(to.type());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    String collation = to.collation() == null ? "" : " COLLATE " + to.collation().quoted();
    return List.of(
        AlterType.type(
            context,
            type,
            "ALTER ATTRIBUTE "
                + Identifiers.quote(from.name())
                + " TYPE "
                + SqlTypes.readable(to.type())
                + collation));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterAttribute(type, to, from));
  }
}
