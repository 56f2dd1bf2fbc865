package dev.retort.scanner.mapping.model;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which access type an entity has where it does not say so: that of its id's annotation, then
 * that of its other mapping annotations, then its root's, then its mapped superclasses' ({@code
 * org.hibernate.boot.model.internal.InheritanceState}).
 */
final class AccessResolver {
  private static final Set<String> SILENT =
      Set.of(
          "jakarta.persistence.PostLoad",
          "jakarta.persistence.PostPersist",
          "jakarta.persistence.PostRemove",
          "jakarta.persistence.PostUpdate",
          "jakarta.persistence.PrePersist",
          "jakarta.persistence.PreRemove",
          "jakarta.persistence.PreUpdate",
          Jpa.TRANSIENT,
          Jpa.ACCESS);

  private AccessResolver() {}

  /**
   * @param lineage the entity and its superclasses, the entity first
   */
  static Access resolve(List<TypeDeclaration> lineage) {
    return fromId(lineage).or(() -> fromMembers(lineage)).orElse(Access.PROPERTY);
  }

  private static Optional<Access> fromId(List<TypeDeclaration> lineage) {
    for (TypeDeclaration type : lineage) {
      boolean mapped = isEntity(type) || type.annotation(Jpa.MAPPED_SUPERCLASS).isPresent();
      if (!mapped || type.annotation(Jpa.ACCESS).isPresent()) {
        continue;
      }
      Predicate<Member> id = m -> m.has(Jpa.ID) || m.has(Jpa.EMBEDDED_ID);
      if (any(type, Member.Kind.METHOD, id)) {
        return Optional.of(Access.PROPERTY);
      }
      if (any(type, Member.Kind.FIELD, id)) {
        return Optional.of(Access.FIELD);
      }
    }
    return Optional.empty();
  }

  private static Optional<Access> fromMembers(List<TypeDeclaration> lineage) {
    Optional<TypeDeclaration> root =
        lineage.stream().filter(AccessResolver::isEntity).reduce((first, second) -> second);
    return inferred(lineage.get(0))
        .or(() -> root.flatMap(AccessResolver::inferred))
        .or(
            () ->
                lineage.stream()
                    .filter(t -> t.annotation(Jpa.MAPPED_SUPERCLASS).isPresent())
                    .flatMap(t -> inferred(t).stream())
                    .findFirst());
  }

  /** What a class's own mapping annotations say, fields before getters. */
  static Optional<Access> inferred(TypeDeclaration type) {
    Predicate<Member> mapped =
        m ->
            m.annotations().stream()
                .anyMatch(
                    a -> a.type().startsWith("jakarta.persistence.") && !SILENT.contains(a.type()));
    if (any(type, Member.Kind.FIELD, mapped)) {
      return Optional.of(Access.FIELD);
    }
    return any(type, Member.Kind.METHOD, mapped) ? Optional.of(Access.PROPERTY) : Optional.empty();
  }

  private static boolean any(TypeDeclaration type, Member.Kind kind, Predicate<Member> condition) {
    for (Member member : type.members()) {
      if (member.kind() == kind
          && condition.test(member)
          && AttributeReader.isPersistable(member, false)
          && !member.has(Jpa.ACCESS)
          && AttributeReader.propertyName(member) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEntity(TypeDeclaration type) {
    return type.annotation(Jpa.ENTITY).isPresent();
  }
}
