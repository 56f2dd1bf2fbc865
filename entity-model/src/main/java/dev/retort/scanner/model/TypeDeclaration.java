package dev.retort.scanner.model;

import dev.retort.schema.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class, record, enum, interface, annotation type or package.
 *
 * @param name the binary name: {@code com.example.Outer$Nested}; for {@code PACKAGE} the package's
 *     name
 * @param superclass null for none or {@code java.lang.Object}
 * @param members fields, no-argument methods that return something, and record components, in
 *     declared order
 * @param enumConstants in declared order; empty unless this is an enum
 * @param managed whether the scan was asked for this type; a type that was only looked up is not
 */
public record TypeDeclaration(
    String name,
    Kind kind,
    boolean isAbstract,
    List<TypeParameter> typeParameters,
    @Nullable TypeRef superclass,
    List<TypeRef> interfaces,
    List<AnnotationUse> annotations,
    List<Member> members,
    List<EnumConstant> enumConstants,
    boolean managed,
    Origin origin) {

  /** What was declared. {@code PACKAGE} stands for a {@code package-info.java}. */
  public enum Kind {
    CLASS,
    RECORD,
    ENUM,
    INTERFACE,
    ANNOTATION,
    PACKAGE
  }

  /**
   * @param bound the first bound; null for {@code Object}
   */
  public record TypeParameter(String name, @Nullable TypeRef bound) {}

  /**
   * @param hasBody whether the constant has a class body, which makes its class a subclass of the
   *     enum
   * @param value what the enum's {@code @EnumeratedValue} field holds: text, a whole number, or
   *     unresolved where a reader cannot tell; null where the enum has no such field
   */
  public record EnumConstant(
      String name,
      boolean hasBody,
      List<AnnotationUse> annotations,
      @Nullable AnnotationValue value,
      Origin origin) {
    public EnumConstant {
      annotations = AnnotationList.copyOf(annotations);
    }

    public EnumConstant(
        String name, boolean hasBody, List<AnnotationUse> annotations, Origin origin) {
      this(name, hasBody, annotations, null, origin);
    }

    public EnumConstant withValue(@Nullable AnnotationValue other) {
      return new EnumConstant(name, hasBody, annotations, other, origin);
    }
  }

  public TypeDeclaration {
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    annotations = AnnotationList.copyOf(annotations);
    members = List.copyOf(members);
    enumConstants = List.copyOf(enumConstants);
  }

  /** The same type, as one that the scan was asked for or not. */
  public TypeDeclaration withManaged(boolean other) {
    if (managed == other) {
      return this;
    }
    return new TypeDeclaration(
        name,
        kind,
        isAbstract,
        typeParameters,
        superclass,
        interfaces,
        annotations,
        members,
        enumConstants,
        other,
        origin);
  }

  public TypeDeclaration withMembers(List<Member> other) {
    return new TypeDeclaration(
        name,
        kind,
        isAbstract,
        typeParameters,
        superclass,
        interfaces,
        annotations,
        other,
        enumConstants,
        managed,
        origin);
  }

  /** The first use of an annotation, by its full name. */
  public Optional<AnnotationUse> annotation(String type) {
    return Optional.ofNullable(AnnotationUse.first(annotations, type));
  }

  /** The name without package and enclosing types. */
  public String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** The package's name; empty for the unnamed package. */
  public String packageName() {
    return kind == Kind.PACKAGE ? name : packageName(name);
  }

  /** The package's name of a type by its binary name; empty for the unnamed package. */
  static String packageName(String binaryName) {
    return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
  }
}
