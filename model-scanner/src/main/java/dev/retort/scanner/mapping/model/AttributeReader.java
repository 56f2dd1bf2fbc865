package dev.retort.scanner.mapping.model;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributes that one class declares. They come in alphabetical order, a record's in the
 * order of its components: the order in which Hibernate binds them ({@code
 * org.hibernate.boot.model.internal.PropertyContainer}).
 */
public final class AttributeReader {
  private final TypeIndex types;

  public AttributeReader(TypeIndex types) {
    this.types = types;
  }

  /**
   * @param fallback the access type of classes that do not state one
   * @param bindings what the class's type variables stand for
   */
  public List<Attribute> read(
      TypeDeclaration type, Access fallback, Map<String, TypeRef> bindings) {
    Access access = stated(type.annotations()).orElse(fallback);
    boolean record = type.kind() == TypeDeclaration.Kind.RECORD;
    Map<String, Member> members = record ? new LinkedHashMap<>() : new TreeMap<>();
    for (Member member : type.members()) {
      boolean accessor = member.kind() == Member.Kind.METHOD;
      boolean natural =
          member.kind() == Member.Kind.COMPONENT
              || !record && accessor == (access == Access.PROPERTY);
      boolean stated = member.has(Jpa.ACCESS);
      if (!natural && !stated || !isPersistable(member, record)) {
        continue;
      }
      String name = propertyName(member);
      if (name != null && stated) {
        members.put(name, member);
      } else if (name != null) {
        members.putIfAbsent(name, member);
      }
    }
    List<Attribute> attributes = new ArrayList<>();
    members.forEach((name, member) -> attributes.add(attribute(name, member, type, bindings)));
    return attributes;
  }

  private Attribute attribute(
      String name, Member member, TypeDeclaration type, Map<String, TypeRef> bindings) {
    return new Attribute(
        name, TypeIndex.resolve(member.type(), bindings), member, type, composed(member));
  }

  /** A member's annotations, then those that they carry themselves. */
  private List<AnnotationUse> composed(Member member) {
    if (!types.carriesAny(member.annotations())) {
      return member.annotations();
    }
    List<AnnotationUse> carried = new ArrayList<>();
    for (AnnotationUse use : member.annotations()) {
      TypeDeclaration declared = types.get(use.type());
      if (declared != null) {
        declared.annotations().stream()
            .filter(a -> a.type().startsWith(TypeIndex.CARRIED))
            .forEach(carried::add);
      }
    }
    carried.addAll(0, member.annotations());
    return carried;
  }

  /** The access type that annotations state. */
  public static Optional<Access> stated(List<AnnotationUse> annotations) {
    return Optional.ofNullable(AnnotationUse.first(annotations, Jpa.ACCESS))
        .map(a -> Access.valueOf(a.enumConstant("value", "FIELD")));
  }

  static boolean isPersistable(Member member, boolean record) {
    return !member.isStatic()
        && !member.isTransient()
        && !member.overrides()
        && !member.has(Jpa.TRANSIENT)
        && !(record && member.kind() == Member.Kind.FIELD)
        && !member.type().name().equals("void");
  }

  /** The property that a member stands for; null for a method that is no getter. */
  static @Nullable String propertyName(Member member) {
    if (member.kind() != Member.Kind.METHOD) {
      return member.name().startsWith("$") ? null : member.name();
    }
    if (member.name().startsWith("get") && member.name().length() > 3) {
      return decapitalize(member.name().substring(3));
    }
    boolean bool =
        member.type().name().equals("boolean") || member.type().name().equals("java.lang.Boolean");
    return bool && member.name().startsWith("is") && member.name().length() > 2
        ? decapitalize(member.name().substring(2))
        : null;
  }

  /** As {@code java.beans.Introspector}: a name that starts with two capitals stays. */
  private static String decapitalize(String name) {
    boolean acronym =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
