package dev.retort.processor;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeDeclaration.TypeParameter;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Turns the compiler's types into declarations, in the shape in which every reader gives them. */
final class ElementReader {
  private static final Set<String> NO_SUPERCLASS =
      Set.of("java.lang.Object", "java.lang.Enum", "java.lang.Record");

  private static final String ENUMERATED_VALUE = "jakarta.persistence.EnumeratedValue";

  /** No property is read by them. */
  private static final Set<String> OF_OBJECT = Set.of("hashCode", "toString");

  private final TypeRefs types;
  private final MirrorReader annotations;

  ElementReader(TypeRefs types) {
    this.types = types;
    this.annotations = new MirrorReader(types);
  }

  TypeDeclaration read(PackageElement element, boolean managed, Place place) {
    return new TypeDeclaration(
        element.getQualifiedName().toString(),
        Kind.PACKAGE,
        false,
        List.of(),
        null,
        List.of(),
        annotations.read(element, place),
        List.of(),
        List.of(),
        managed,
        place.origin());
  }

  TypeDeclaration read(TypeElement element, boolean managed, Place place) {
    Kind kind = kind(element);
    boolean isInterface = kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    return new TypeDeclaration(
        types.name(element),
        kind,
        isInterface || kind == Kind.CLASS && element.getModifiers().contains(Modifier.ABSTRACT),
        element.getTypeParameters().stream().map(this::parameter).toList(),
        superclass(element),
        kind == Kind.ANNOTATION
            ? List.of()
            : element.getInterfaces().stream().map(types::read).toList(),
        joined(annotations.read(element, place), place.code(element)),
        members(element, kind, place),
        constants(element, place),
        managed,
        place.origin());
  }

  private static List<AnnotationUse> joined(List<AnnotationUse> written, List<AnnotationUse> more) {
    List<AnnotationUse> all = new ArrayList<>(written);
    all.addAll(more);
    return all;
  }

  private static Kind kind(TypeElement element) {
    return switch (element.getKind()) {
      case RECORD -> Kind.RECORD;
      case ENUM -> Kind.ENUM;
      case ANNOTATION_TYPE -> Kind.ANNOTATION;
      case INTERFACE -> Kind.INTERFACE;
      default -> Kind.CLASS;
    };
  }

  private TypeParameter parameter(TypeParameterElement parameter) {
    TypeRef bound =
        parameter.getBounds().isEmpty() ? null : types.read(parameter.getBounds().get(0));
    boolean plain = bound == null || bound.name().equals("java.lang.Object");
    return new TypeParameter(parameter.getSimpleName().toString(), plain ? null : bound);
  }

  private @Nullable TypeRef superclass(TypeElement element) {
    if (element.getSuperclass().getKind() == TypeKind.NONE) {
      return null;
    }
    TypeRef superclass = types.read(element.getSuperclass());
    return NO_SUPERCLASS.contains(superclass.name()) ? null : superclass;
  }

  /** Components, then fields, then methods: the order in which a class file has them. */
  private List<Member> members(TypeElement type, Kind kind, Place place) {
    Map<String, Member> components = new LinkedHashMap<>();
    List<Member> fields = new ArrayList<>();
    List<Member> methods = new ArrayList<>();
    for (Element element : type.getEnclosedElements()) {
      if (element.getKind() == ElementKind.RECORD_COMPONENT) {
        Member component =
            member(element, Member.Kind.COMPONENT, types.read(element.asType()), place);
        components.put(component.name(), component);
      }
    }
    for (Element element : type.getEnclosedElements()) {
      Member read = null;
      if (element.getKind() == ElementKind.FIELD && element instanceof VariableElement) {
        read = member(element, Member.Kind.FIELD, types.read(element.asType()), place);
      } else if (element instanceof ExecutableElement method && isReadable(method, kind)) {
        read = member(element, Member.Kind.METHOD, types.read(method.getReturnType()), place);
      }
      if (read == null) {
        continue;
      }
      if (components.containsKey(read.name()) && !read.isStatic()) {
        List<AnnotationUse> more = read.annotations();
        components.computeIfPresent(read.name(), (name, component) -> merge(component, more));
      } else {
        (read.kind() == Member.Kind.FIELD ? fields : methods).add(read);
      }
    }
    List<Member> all = new ArrayList<>(components.values());
    all.addAll(fields);
    all.addAll(methods);
    return all;
  }

  private static boolean isReadable(ExecutableElement method, Kind kind) {
    return method.getKind() == ElementKind.METHOD
        && kind != Kind.INTERFACE
        && !method.getModifiers().contains(Modifier.STATIC)
        && method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && !OF_OBJECT.contains(method.getSimpleName().toString());
  }

  private Member member(Element element, Member.Kind kind, TypeRef type, Place owner) {
    Place place = owner.member(element);
    return new Member(
        element.getSimpleName().toString(),
        kind,
        type,
        element.getModifiers().contains(Modifier.STATIC),
        element.getModifiers().contains(Modifier.TRANSIENT),
        false,
        annotations.read(element, place),
        place.origin());
  }

  /**
   * An annotation written on a component is compiled to wherever its target allows: component,
   * field, accessor.
   */
  private static Member merge(Member component, List<AnnotationUse> more) {
    List<AnnotationUse> all = new ArrayList<>(component.annotations());
    more.stream().filter(use -> !component.has(use.type())).forEach(all::add);
    return new Member(
        component.name(),
        component.kind(),
        component.type(),
        false,
        false,
        false,
        all,
        component.origin());
  }

  private List<EnumConstant> constants(TypeElement type, Place place) {
    if (type.getKind() != ElementKind.ENUM) {
      return List.of();
    }
    List<EnumConstant> constants = new ArrayList<>();
    String valued = valued(type);
    for (Element element : type.getEnclosedElements()) {
      if (element.getKind() == ElementKind.ENUM_CONSTANT) {
        Place own = place.member(element);
        constants.add(
            new EnumConstant(
                element.getSimpleName().toString(),
                own.hasBody(),
                joined(annotations.read(element, own), place.held(element)),
                valued == null ? null : place.passed(element, valued),
                own.origin()));
      }
    }
    return constants;
  }

  /** The field of an enum that holds what is stored; null for none. */
  private static @Nullable String valued(TypeElement type) {
    for (Element element : type.getEnclosedElements()) {
      if (element.getKind() == ElementKind.FIELD
          && element.getAnnotationMirrors().stream()
              .anyMatch(
                  a ->
                      ((TypeElement) a.getAnnotationType().asElement())
                          .getQualifiedName()
                          .contentEquals(ENUMERATED_VALUE))) {
        return element.getSimpleName().toString();
      }
    }
    return null;
  }
}
