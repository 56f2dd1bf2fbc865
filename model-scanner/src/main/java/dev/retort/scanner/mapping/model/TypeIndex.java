package dev.retort.scanner.mapping.model;

import dev.retort.scanner.kept.Later;
import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declared types by name, and what can be asked about types that are only used. What the Java
 * platform itself declares is looked up in the running platform.
 */
public final class TypeIndex {
  private final Map<String, TypeDeclaration> types = new LinkedHashMap<>();

  /** What annotations of the user's own may carry for their members. */
  static final String CARRIED = "org.hibernate.annotations.";

  /** The names of all annotations that are anywhere. */
  private final Later<Set<String>> annotations;

  /** The names of those whose declarations carry Hibernate's. */
  private final Set<String> carriers = new HashSet<>();

  /** The constants of the types that were asked about, none for no enum. */
  private final Map<String, Optional<List<String>>> constants = new HashMap<>();

  public TypeIndex(EntityModel model) {
    for (TypeDeclaration type : model.types()) {
      if (type.kind() != Kind.PACKAGE) {
        types.putIfAbsent(type.name(), type);
      }
      if (type.kind() == Kind.ANNOTATION
          && AnnotationUse.anyStartsWith(type.annotations(), CARRIED)) {
        carriers.add(type.name());
      }
    }
    annotations = new Later<>(() -> annotations(model));
  }

  private static Set<String> annotations(EntityModel model) {
    Set<String> names = new HashSet<>();
    for (TypeDeclaration type : model.types()) {
      add(type.annotations(), names);
      for (Member member : type.members()) {
        add(member.annotations(), names);
      }
    }
    return names;
  }

  private static void add(List<AnnotationUse> uses, Set<String> names) {
    for (int i = 0; i < uses.size(); i++) {
      names.add(uses.get(i).type());
    }
  }

  /** Whether one of these annotations carries Hibernate's itself. */
  boolean carriesAny(List<AnnotationUse> uses) {
    if (!carriers.isEmpty()) {
      for (AnnotationUse use : uses) {
        if (carriers.contains(use.type())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether any type, member or package has that annotation: most models lack most of them. */
  public boolean uses(String annotation) {
    return annotations.get().contains(annotation);
  }

  /** Whether any of them has an annotation whose name begins so. */
  public boolean usesOf(String prefix) {
    for (String name : annotations.get()) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  public List<TypeDeclaration> all() {
    return List.copyOf(types.values());
  }

  public @Nullable TypeDeclaration get(String name) {
    return types.get(name);
  }

  public boolean has(TypeRef type, String annotation) {
    TypeDeclaration declaration = type.isArray() ? null : types.get(type.name());
    return declaration != null && declaration.annotation(annotation).isPresent();
  }

  /** The names of an enum's constants; empty where the type is no enum that is known. */
  public Optional<List<String>> enumConstants(TypeRef type) {
    return type.isArray()
        ? Optional.empty()
        : constants.computeIfAbsent(type.name(), this::constantsOf);
  }

  private Optional<List<String>> constantsOf(String type) {
    TypeDeclaration declaration = types.get(type);
    if (declaration == null) {
      return platformConstants(type);
    }
    return declaration.kind() == Kind.ENUM
        ? Optional.of(
            declaration.enumConstants().stream().map(TypeDeclaration.EnumConstant::name).toList())
        : Optional.empty();
  }

  private static Optional<List<String>> platformConstants(String name) {
    Class<?> platform = platformClass(name);
    return platform == null || !platform.isEnum()
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(platform.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList());
  }

  /** The type of an enum's {@code @EnumeratedValue} field; null where it has none. */
  public @Nullable TypeRef enumeratedValue(TypeRef type) {
    TypeDeclaration declaration = types.get(type.name());
    if (declaration != null && !type.isArray()) {
      for (Member member : declaration.members()) {
        if (member.has(Jpa.ENUMERATED_VALUE)) {
          return member.type();
        }
      }
    }
    return null;
  }

  /** What the constants of an enum hold in that field, in declared order. */
  public List<AnnotationValue> enumeratedValues(TypeRef type) {
    TypeDeclaration declaration = types.get(type.name());
    return declaration == null
        ? List.of()
        : declaration.enumConstants().stream()
            .map(c -> c.value() == null ? new AnnotationValue.Unresolved(c.name()) : c.value())
            .toList();
  }

  /** Whether a type is the application's or a library's, and its declaration was not found. */
  public boolean isOutOfSight(TypeRef type) {
    return type.kind() == TypeRef.Kind.CLASS
        && !ModelClosure.isJdk(type.name())
        && !types.containsKey(type.name());
  }

  /** Whether a type is, extends or implements another. */
  public boolean isA(String type, String ancestor) {
    return isA(type, ancestor, new HashSet<>());
  }

  private boolean isA(String type, String ancestor, Set<String> seen) {
    if (type.equals(ancestor)) {
      return true;
    }
    if (!seen.add(type)) {
      return false;
    }
    TypeDeclaration declaration = types.get(type);
    if (declaration != null) {
      boolean implied = ancestor.equals("java.io.Serializable") && declaration.kind() == Kind.ENUM;
      return implied
          || supertypes(declaration).stream().anyMatch(t -> isA(t.name(), ancestor, seen));
    }
    Class<?> platform = platformClass(type);
    Class<?> other = platform == null ? null : platformClass(ancestor);
    return platform != null && other != null && other.isAssignableFrom(platform);
  }

  /**
   * The arguments that a type gives to the parameters of one of its ancestors.
   *
   * @return empty where the ancestor is none, or is extended raw
   */
  public List<TypeRef> argumentsOf(TypeRef type, String ancestor) {
    return argumentsOf(type, ancestor, new HashSet<>());
  }

  private List<TypeRef> argumentsOf(TypeRef type, String ancestor, Set<String> seen) {
    if (type.name().equals(ancestor)) {
      return type.arguments();
    }
    TypeDeclaration declaration = types.get(type.name());
    if (declaration == null || !seen.add(type.name())) {
      return List.of();
    }
    Map<String, TypeRef> bindings = bind(declaration, type.arguments());
    for (TypeRef supertype : supertypes(declaration)) {
      List<TypeRef> found = argumentsOf(resolve(supertype, bindings), ancestor, seen);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** What a declaration's type variables stand for, given these arguments. */
  public static Map<String, TypeRef> bind(TypeDeclaration declaration, List<TypeRef> arguments) {
    Map<String, TypeRef> bindings = new HashMap<>();
    for (int i = 0; i < declaration.typeParameters().size(); i++) {
      TypeDeclaration.TypeParameter parameter = declaration.typeParameters().get(i);
      TypeRef bound = parameter.bound();
      bindings.put(
          parameter.name(),
          i < arguments.size()
              ? arguments.get(i)
              : bound != null && !bound.name().equals(parameter.name())
                  ? resolve(bound, bindings)
                  : TypeRef.of("java.lang.Object"));
    }
    return bindings;
  }

  /** The type with its variables replaced. */
  public static TypeRef resolve(TypeRef type, Map<String, TypeRef> bindings) {
    if (type.kind() == TypeRef.Kind.VARIABLE) {
      TypeRef bound = bindings.getOrDefault(type.name(), TypeRef.of("java.lang.Object"));
      return bound.withDimensions(bound.dimensions() + type.dimensions());
    }
    return type.arguments().isEmpty()
        ? type
        : type.withArguments(type.arguments().stream().map(a -> resolve(a, bindings)).toList());
  }

  /** The interfaces and the superclass, as declared. */
  public static List<TypeRef> supertypes(TypeDeclaration declaration) {
    List<TypeRef> supertypes = new ArrayList<>(declaration.interfaces());
    if (declaration.superclass() != null) {
      supertypes.add(declaration.superclass());
    }
    return supertypes;
  }

  /** A class of the Java platform; null for any other. */
  private static @Nullable Class<?> platformClass(String name) {
    if (!name.startsWith("java.")) {
      return null;
    }
    try {
      return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException e) {
      return null; // not a class of this platform version
    }
  }
}
