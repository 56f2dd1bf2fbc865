package dev.retort.migration;

import dev.retort.schema.EnumType;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enum type, to be completed. */
public final class EnumBuilder {
  private final QualifiedName name;
  private List<String> labels = List.of();
  private @Nullable String comment;

  EnumBuilder(String name) {
    this.name = QualifiedName.parse(name);
  }

  /** The labels, in the order in which they sort. */
  public EnumBuilder labels(String... values) {
    labels = List.of(values);
    return this;
  }

  public EnumBuilder comment(String text) {
    comment = text;
    return this;
  }

  EnumType build() {
    return new EnumType(name, labels, comment, Origin.UNKNOWN);
  }
}
