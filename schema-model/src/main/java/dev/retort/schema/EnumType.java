package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A native enum type. @param labels in the order in which they sort */
public record EnumType(
    QualifiedName name, List<String> labels, @Nullable String comment, Origin origin) {
  public EnumType {
    labels = List.copyOf(labels);
  }

  public static EnumType of(QualifiedName name, List<String> labels) {
    return new EnumType(name, labels, null, Origin.UNKNOWN);
  }
}
