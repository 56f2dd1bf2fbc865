package dev.retort.operations;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** Drops an attribute of a composite type, and what every value holds of it. */
public record DropAttribute(QualifiedName type, CompositeType.Attribute attribute)
    implements Operation {
  @Override
  public String object() {
    return Names.full(type, attribute.name());
  }

  @Override
  public String description() {
    return "drop attribute " + Names.plain(type, attribute.name());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        AlterType.type(context, type, "DROP ATTRIBUTE " + Identifiers.quote(attribute.name())));
  }

  @Override
  public Inverse inverse() {
    return Inverse.structureOnly(
        "the values of attribute "
            + Names.plain(type, attribute.name())
            + " are gone, and it stands after the others",
        new AddAttribute(type, attribute));
  }

  @Override
  public boolean destroysData() {
    return true;
  }
}
