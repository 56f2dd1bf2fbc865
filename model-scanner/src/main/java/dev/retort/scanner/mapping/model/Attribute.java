package dev.retort.scanner.mapping.model;

import dev.retort.scanner.model.AnnotationList;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A persistent attribute.
 *
 * @param name the property's name: {@code name} for {@code getName}
 * @param type with type variables resolved
 * @param owner the class that declares it
 * @param annotations those of the member, then those that its annotations carry themselves
 */
public record Attribute(
    String name,
    TypeRef type,
    Member member,
    TypeDeclaration owner,
    List<AnnotationUse> annotations) {
  public Attribute {
    annotations = AnnotationList.copyOf(annotations);
  }

  public Origin origin() {
    return member.origin();
  }

  public boolean has(String annotation) {
    return AnnotationUse.first(annotations, annotation) != null;
  }

  public Optional<AnnotationUse> annotation(String annotation) {
    return Optional.ofNullable(AnnotationUse.first(annotations, annotation));
  }

  /** All uses of a repeatable annotation, bare or in its container. */
  public List<AnnotationUse> all(String annotation, String container) {
    return AnnotationUse.all(annotations, annotation, container);
  }

  /** This attribute with another type: an element or a key in place of the collection. */
  public Attribute as(TypeRef other) {
    return new Attribute(name, other, member, owner, annotations);
  }

  /** This attribute as if it had no such annotation. */
  public Attribute without(String annotation) {
    return new Attribute(
        name,
        type,
        member,
        owner,
        annotations.stream().filter(a -> !a.type().equals(annotation)).toList());
  }

  /** Where a message says it is: {@code Customer.name}. */
  public String label() {
    return owner.simpleName() + "." + name;
  }
}
