package dev.retort.migration;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A composite type, to be completed. */
public final class CompositeBuilder {
  private final QualifiedName name;
  private final List<CompositeType.Attribute> attributes = new ArrayList<>();
  private @Nullable String comment;

  CompositeBuilder(String name) {
    this.name = QualifiedName.parse(name);
  }

  /** The next attribute. */
  public CompositeBuilder attribute(String attribute, String type) {
    return attribute(new AttributeBuilder(attribute, type));
  }

  /** The next attribute. */
  public CompositeBuilder attribute(AttributeBuilder attribute) {
    attributes.add(attribute.build());
    return this;
  }

  public CompositeBuilder comment(String text) {
    comment = text;
    return this;
  }

  CompositeType build() {
    return new CompositeType(name, attributes, comment, Origin.UNKNOWN);
  }
}
