package dev.retort.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A composite type that stands for itself, not for a table's rows.
 *
 * @param attributes in declared order, which values are written in
 */
public record CompositeType(
    QualifiedName name, List<Attribute> attributes, @Nullable String comment, Origin origin) {

  /**
   * A part of a composite type.
   *
   * @param type as {@code format_type} spells it; aliases are respelled
   * @param collation null for the type's default collation
   */
  public record Attribute(
      String name, String type, @Nullable QualifiedName collation, @Nullable String comment) {
    public Attribute {
      type = SqlTypes.canonical(type);
    }

    public static Attribute of(String name, String type) {
      return new Attribute(name, type, null, null);
    }

    public Attribute withType(String other) {
      return new Attribute(name, other, collation, comment);
    }

    public Attribute withCollation(@Nullable QualifiedName other) {
      return new Attribute(name, type, other, comment);
    }
  }

  public CompositeType {
    attributes = List.copyOf(attributes);
    if (attributes.stream().map(Attribute::name).distinct().count() != attributes.size()) {
      throw new IllegalArgumentException("type " + name + " has two attributes of one name");
    }
  }

  public static CompositeType of(QualifiedName name, List<Attribute> attributes) {
    return new CompositeType(name, attributes, null, Origin.UNKNOWN);
  }

  public Optional<Attribute> attribute(String attribute) {
    return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  public CompositeType withName(QualifiedName other) {
    return new CompositeType(other, attributes, comment, origin);
  }

  public CompositeType withAttributes(List<Attribute> other) {
    return new CompositeType(name, other, comment, origin);
  }

  public CompositeType withOrigin(Origin other) {
    return new CompositeType(name, attributes, comment, other);
  }
}
