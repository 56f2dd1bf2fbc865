package dev.retort.scanner.remap;

import dev.retort.scanner.kept.Exact;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.util.List;
import java.util.Set;

/**
 * Tells edits of an entity that can change its own table only: plain members that came, went or
 * changed, and lines that moved. Plain is a column of a basic type, or a {@code @ManyToOne} to the
 * other entity's key.
 */
final class PlainEdit {
  private static final String JPA = "jakarta.persistence.";
  private static final String HIBERNATE = "org.hibernate.annotations.";

  private static final Set<String> PLAIN =
      Set.of(
          JPA + "Basic",
          JPA + "Column",
          JPA + "Enumerated",
          JPA + "JoinColumn",
          JPA + "Lob",
          JPA + "ManyToOne",
          JPA + "Temporal",
          HIBERNATE + "ColumnDefault",
          HIBERNATE + "Comment",
          HIBERNATE + "CreationTimestamp",
          HIBERNATE + "Nationalized",
          HIBERNATE + "UpdateTimestamp");

  /** Members of these that lead out of the entity's own table. */
  private static final Set<String> FAR = Set.of("table", "referencedColumnName", "targetEntity");

  private static final Set<String> BASIC_PACKAGES =
      Set.of("java.lang", "java.math", "java.time", "java.sql");
  private static final Set<String> BASIC = Set.of("java.util.UUID", "java.util.Date");

  private final Types types;

  PlainEdit(Types types) {
    this.types = types;
  }

  /** Whether one version of an entity became the other by such an edit. */
  boolean is(TypeDeclaration before, TypeDeclaration now) {
    return types.isEntity(now)
        && before.typeParameters().isEmpty()
        && Exact.sameButPlaces(before.withMembers(fixed(before)), now.withMembers(fixed(now)));
  }

  private List<Member> fixed(TypeDeclaration type) {
    return type.members().stream().filter(member -> !isPlain(member)).toList();
  }

  private boolean isPlain(Member member) {
    return !member.isStatic()
        && isPlain(member.type())
        && member.annotations().stream().allMatch(PlainEdit::isPlain);
  }

  private boolean isPlain(TypeRef type) {
    if (type.kind() == TypeRef.Kind.PRIMITIVE) {
      return true;
    }
    if (type.kind() != TypeRef.Kind.CLASS || !type.arguments().isEmpty()) {
      return false;
    }
    TypeDeclaration declared = types.get(type.name());
    if (declared != null) {
      return !type.isArray()
          && (declared.kind() == TypeDeclaration.Kind.ENUM || types.isEntity(declared));
    }
    int dot = type.name().lastIndexOf('.');
    return BASIC.contains(type.name())
        || dot > 0 && BASIC_PACKAGES.contains(type.name().substring(0, dot));
  }

  private static boolean isPlain(AnnotationUse use) {
    return PLAIN.contains(use.type()) && use.values().keySet().stream().noneMatch(FAR::contains);
  }

  /**
   * Whether a member mentions an entity in such a way that nothing depends on more than the key.
   */
  static boolean refersToKey(Member member, String entity) {
    return member.type().name().equals(entity)
        && member.type().arguments().isEmpty()
        && member.annotations().stream().allMatch(PlainEdit::isPlain);
  }
}
