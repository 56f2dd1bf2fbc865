package dev.retort.migration;

import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** An attribute of a composite type, to be completed. */
public final class AttributeBuilder {
  private final String name;
  private final String type;
  private @Nullable QualifiedName collation;
  private @Nullable String comment;

  AttributeBuilder(String name, String type) {
    this.name = name;
    this.type = type;
  }

  public AttributeBuilder collate(String collationName) {
    collation = QualifiedName.parse(collationName);
    return this;
  }

  public AttributeBuilder comment(String text) {
    comment = text;
    return this;
  }

  Attribute build() {
    return new Attribute(name, type, collation, comment);
  }
}
