package dev.retort.scanner.mapping.model;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entity in its hierarchy, with the attributes that it adds to its super entity's: its own and
 * those of the mapped superclasses between the two.
 */
public final class EntityType {
  /** {@code jakarta.persistence.InheritanceType}. */
  public enum Strategy {
    SINGLE_TABLE,
    JOINED,
    TABLE_PER_CLASS
  }

  private final TypeDeclaration declaration;
  private final @Nullable EntityType parent;
  private final List<TypeDeclaration> mappedSuperclasses;
  private final Access access;
  private final List<Attribute> attributes;
  private final String name;
  private final Strategy strategy;
  private final List<EntityType> children = new ArrayList<>();

  EntityType(
      TypeDeclaration declaration,
      @Nullable EntityType parent,
      List<TypeDeclaration> mappedSuperclasses,
      Access access,
      List<Attribute> attributes) {
    this.declaration = declaration;
    this.parent = parent;
    this.mappedSuperclasses = List.copyOf(mappedSuperclasses);
    this.access = access;
    this.attributes = List.copyOf(attributes);
    name = nameOf(declaration);
    if (parent == null) {
      AnnotationUse use = inherited(Jpa.INHERITANCE).orElse(null);
      strategy =
          use == null
              ? Strategy.SINGLE_TABLE
              : Strategy.valueOf(use.enumConstant("strategy", "SINGLE_TABLE"));
    } else {
      strategy = parent.strategy;
      parent.children.add(this);
    }
  }

  public TypeDeclaration declaration() {
    return declaration;
  }

  /** The super entity; null for a root. */
  public @Nullable EntityType parent() {
    return parent;
  }

  public EntityType root() {
    return parent == null ? this : parent.root();
  }

  public List<EntityType> children() {
    return List.copyOf(children);
  }

  /** This entity and all below it, parents first. */
  public List<EntityType> descendants() {
    List<EntityType> all = new ArrayList<>();
    all.add(this);
    children.forEach(c -> all.addAll(c.descendants()));
    return all;
  }

  /** The nearest first. */
  public List<TypeDeclaration> mappedSuperclasses() {
    return mappedSuperclasses;
  }

  public Access access() {
    return access;
  }

  /** In the order in which Hibernate binds them: superclasses' first, then by name. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** The name that JPA knows the entity by. */
  public String name() {
    return name;
  }

  private static String nameOf(TypeDeclaration declaration) {
    String given = declaration.annotation(Jpa.ENTITY).map(a -> a.string("name", "")).orElse("");
    // A nested class keeps its outer's name and the dollar: Hibernate only cuts the package.
    String unqualified = declaration.name().substring(declaration.name().lastIndexOf('.') + 1);
    return given.isEmpty() ? unqualified : given;
  }

  /** How the hierarchy is mapped; what the root says holds for all. */
  public Strategy strategy() {
    return strategy;
  }

  /** Whether this entity has a table of its own. */
  public boolean hasTable() {
    return parent == null || strategy() != Strategy.SINGLE_TABLE;
  }

  public boolean isAbstract() {
    return declaration.isAbstract();
  }

  /** The class's own annotation, or that of its nearest mapped superclass. */
  public Optional<AnnotationUse> inherited(String annotation) {
    Optional<AnnotationUse> own = declaration.annotation(annotation);
    for (int i = 0; own.isEmpty() && i < mappedSuperclasses.size(); i++) {
      own = mappedSuperclasses.get(i).annotation(annotation);
    }
    return own;
  }

  @Override
  public String toString() {
    return declaration.simpleName();
  }
}
