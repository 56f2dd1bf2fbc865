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
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Turns the compiler's types into declarations, in the shape in which every reader gives them. */
final class ElementReader {
  private static final Set<String> NO_SUPERCLASS =
      Set.of("java.lang.Object", "java.lang.Enum", "java.lang.Record");

  private static final String ENUMERATED_VALUE = "jakarta.persistence.EnumeratedValue";

  private final TypeRefs types;
  private final MirrorReader annotations;

  /** No property is read by these two. */
  private final Name hashCode;

  private final Name toString;

  ElementReader(TypeRefs types, Elements elements) {
    this.types = types;
    this.hashCode = elements.getName("hashCode");
    this.toString = elements.getName("toString");
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
    List<? extends Element> enclosed = element.getEnclosedElements();
    boolean isInterface = kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    return new TypeDeclaration(
        types.name(element),
        kind,
        isInterface || kind == Kind.CLASS && element.getModifiers().contains(Modifier.ABSTRACT),
        parameters(element),
        superclass(element),
        kind == Kind.ANNOTATION ? List.of() : types.read(element.getInterfaces()),
        joined(annotations.read(element, place), place.code(element)),
        members(enclosed, kind, place),
        kind == Kind.ENUM ? constants(enclosed, place) : List.of(),
        managed,
        place.origin());
  }

  private static List<AnnotationUse> joined(List<AnnotationUse> written, List<AnnotationUse> more) {
    if (more.isEmpty()) {
      return written;
    }
    List<AnnotationUse> all = new ArrayList<>(written);
    all.addAll(more);
    return all;
  }

  private static Kind kind(TypeElement element) {
    ElementKind kind = element.getKind(); // a switch would be another class
    if (kind == ElementKind.CLASS) {
      return Kind.CLASS;
    }
    if (kind == ElementKind.INTERFACE) {
      return Kind.INTERFACE;
    }
    if (kind == ElementKind.ANNOTATION_TYPE) {
      return Kind.ANNOTATION;
    }
    return kind == ElementKind.RECORD ? Kind.RECORD : Kind.ENUM;
  }

  private List<TypeParameter> parameters(TypeElement element) {
    List<? extends TypeParameterElement> parameters = element.getTypeParameters();
    if (parameters.isEmpty()) {
      return List.of();
    }
    return parameters.stream().map(this::parameter).toList();
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
  private List<Member> members(List<? extends Element> enclosed, Kind kind, Place place) {
    Map<String, Member> components = kind == Kind.RECORD ? components(enclosed, place) : Map.of();
    List<Member> fields = new ArrayList<>();
    List<Member> methods = new ArrayList<>();
    for (Element element : enclosed) {
      ElementKind of = element.getKind();
      Member read = null;
      if (of == ElementKind.FIELD) {
        read = field(element, place);
      } else if (of == ElementKind.METHOD && kind != Kind.INTERFACE) {
        ExecutableElement method = (ExecutableElement) element;
        TypeMirror result = method.getReturnType();
        if (isReadable(method, result)) {
          read = member(method, Member.Kind.METHOD, result, false, false, place);
        }
      }
      if (read == null) {
        continue;
      }
      Member component =
          components.isEmpty() || read.isStatic() ? null : components.get(read.name());
      if (component != null) {
        components.put(read.name(), merge(component, read.annotations()));
      } else {
        (of == ElementKind.FIELD ? fields : methods).add(read);
      }
    }
    if (components.isEmpty()) {
      fields.addAll(methods);
      return fields;
    }
    List<Member> all = new ArrayList<>(components.values());
    all.addAll(fields);
    all.addAll(methods);
    return all;
  }

  private Map<String, Member> components(List<? extends Element> enclosed, Place place) {
    Map<String, Member> components = new LinkedHashMap<>();
    for (Element element : enclosed) {
      if (element.getKind() == ElementKind.RECORD_COMPONENT) {
        Member component =
            member(element, Member.Kind.COMPONENT, element.asType(), false, false, place);
        components.put(component.name(), component);
      }
    }
    return components;
  }

  private boolean isReadable(ExecutableElement method, TypeMirror result) {
    Name name = method.getSimpleName();
    return result.getKind() != TypeKind.VOID
        && method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && !name.equals(hashCode)
        && !name.equals(toString)
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  private Member field(Element field, Place owner) {
    Set<Modifier> modifiers = field.getModifiers();
    boolean isStatic = modifiers.contains(Modifier.STATIC);
    boolean isTransient = modifiers.contains(Modifier.TRANSIENT);
    boolean followed = isStatic && types.follow(false); // no column is static
    Member read = member(field, Member.Kind.FIELD, field.asType(), isStatic, isTransient, owner);
    if (followed) {
      types.follow(true);
    }
    return read;
  }

  private Member member(
      Element element,
      Member.Kind kind,
      TypeMirror type,
      boolean isStatic,
      boolean isTransient,
      Place owner) {
    Place place = owner.member(element);
    return new Member(
        types.text(element.getSimpleName()),
        kind,
        types.read(type),
        isStatic,
        isTransient,
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

  private List<EnumConstant> constants(List<? extends Element> enclosed, Place place) {
    List<EnumConstant> constants = new ArrayList<>();
    String valued = valued(enclosed);
    for (Element element : enclosed) {
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
  private static @Nullable String valued(List<? extends Element> enclosed) {
    for (Element element : enclosed) {
      if (element.getKind() == ElementKind.FIELD) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
          if (MirrorReader.type(annotation).getQualifiedName().contentEquals(ENUMERATED_VALUE)) {
            return element.getSimpleName().toString();
          }
        }
      }
    }
    return null;
  }
}
