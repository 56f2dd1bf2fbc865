package dev.retort.scanner.model;

import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.code.Code;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the managed types by whatever they refer to, so that a mapping finds every type that it
 * can depend on. The same for every reader.
 */
public final class ModelClosure {
  private static final String JPA = "jakarta.persistence.";
  private static final String RETORT = "dev.retort.annotations.";
  private static final String HIBERNATE = "org.hibernate.annotations.";
  private static final Set<String> MANAGED =
      Set.of(JPA + "Entity", JPA + "Embeddable", JPA + "MappedSuperclass", JPA + "Converter");

  private final Function<String, @Nullable TypeDeclaration> lookup;
  private final Function<String, @Nullable TypeDeclaration> packages;
  private final Map<String, TypeDeclaration> types = new TreeMap<>();
  private final Set<String> expanded = new HashSet<>();
  private final Deque<Reference> work = new ArrayDeque<>();

  /**
   * @param leaf whether only its supertypes are wanted, not what its members refer to
   */
  private record Reference(String name, boolean leaf) {}

  private ModelClosure(
      Function<String, @Nullable TypeDeclaration> lookup,
      Function<String, @Nullable TypeDeclaration> packages) {
    this.lookup = lookup;
    this.packages = packages;
  }

  /**
   * The given types and packages and all that they depend on, by name.
   *
   * @param managed types and packages that the scan was asked for, marked as such
   * @param lookup a type by binary name; null for one that is out of sight
   * @param packages a package's annotations by its name; null where there is no {@code
   *     package-info}
   */
  public static Map<String, TypeDeclaration> of(
      Collection<TypeDeclaration> managed,
      Function<String, @Nullable TypeDeclaration> lookup,
      Function<String, @Nullable TypeDeclaration> packages) {
    return new ModelClosure(lookup, packages).complete(managed);
  }

  /** Whether these annotations make a type one that persistence knows of by itself. */
  public static boolean isManaged(List<AnnotationUse> annotations) {
    return annotations.stream().anyMatch(a -> MANAGED.contains(a.type()));
  }

  /** Whether the type or one of its members has a persistence annotation. */
  public static boolean isPersistent(TypeDeclaration type) {
    return Stream.concat(
            type.annotations().stream(),
            type.members().stream().flatMap(m -> m.annotations().stream()))
        .anyMatch(a -> isPersistenceApi(a.type()));
  }

  /** Whether a type belongs to the APIs whose annotations mappings know by heart. */
  public static boolean isPersistenceApi(String name) {
    return name.startsWith(JPA) || name.startsWith(HIBERNATE) || name.startsWith(RETORT);
  }

  /** Whether a type belongs to the JDK: of those only enums are declared. */
  public static boolean isJdk(String name) {
    return name.startsWith("java.") || name.startsWith("javax.");
  }

  private Map<String, TypeDeclaration> complete(Collection<TypeDeclaration> managed) {
    Map<String, TypeDeclaration> packageTypes = new TreeMap<>();
    for (TypeDeclaration type : managed) {
      if (type.kind() == Kind.PACKAGE) {
        packageTypes.putIfAbsent(type.name(), type);
      } else if (types.putIfAbsent(type.name(), type) == null) {
        work.add(new Reference(type.name(), false));
      }
    }
    expandAll();
    Set<String> asked = new HashSet<>(packageTypes.keySet());
    for (TypeDeclaration type : types.values()) {
      String name = type.packageName();
      TypeDeclaration found = asked.add(name) ? packages.apply(name) : null;
      if (found != null && isPersistent(found)) {
        packageTypes.put(name, found);
      }
    }
    packageTypes.values().forEach(p -> p.annotations().forEach(a -> refer(a, false)));
    expandAll(); // what only packages refer to: the converter of a @SoftDelete, say
    Map<String, TypeDeclaration> all = new TreeMap<>(types);
    all.putAll(packageTypes);
    return all;
  }

  private void expandAll() {
    while (!work.isEmpty()) {
      expand(work.remove());
    }
  }

  private void expand(Reference reference) {
    String name = reference.name();
    if (expanded.contains(name) || reference.leaf() && types.containsKey(name)) {
      return;
    }
    TypeDeclaration type = types.get(name);
    if (type == null) {
      type = find(name);
      if (type == null) {
        expanded.add(name);
        return;
      }
      types.put(name, type);
    }
    Stream.concat(Stream.ofNullable(type.superclass()), type.interfaces().stream())
        .forEach(supertype -> refer(supertype, reference.leaf()));
    type.typeParameters().forEach(p -> referNullable(p.bound(), reference.leaf()));
    if (reference.leaf()) {
      return;
    }
    expanded.add(name);
    // What plain classes refer to matters for one step only: an id class's enum, say.
    boolean leaf = !isPersistent(type);
    type.annotations().forEach(a -> refer(a, leaf));
    for (Member member : type.members()) {
      if (!member.isStatic() && type.kind() != Kind.ANNOTATION) {
        refer(member.type(), leaf);
        member.annotations().forEach(a -> refer(a, leaf));
      }
    }
    for (EnumConstant constant : type.enumConstants()) {
      constant.annotations().forEach(a -> refer(a, true));
    }
  }

  /** Of the JDK only enums are declared, of the persistence APIs nothing: mappings know them. */
  private @Nullable TypeDeclaration find(String name) {
    if (isPersistenceApi(name)) {
      return null;
    }
    TypeDeclaration type = lookup.apply(name);
    return type != null && isJdk(name) && type.kind() != Kind.ENUM ? null : type;
  }

  private void referNullable(@Nullable TypeRef type, boolean leaf) {
    if (type != null) {
      refer(type, leaf);
    }
  }

  private void refer(TypeRef type, boolean leaf) {
    if (type.kind() == TypeRef.Kind.CLASS) {
      work.add(new Reference(type.name(), leaf));
    }
    type.arguments().forEach(argument -> refer(argument, leaf));
  }

  private void refer(AnnotationUse annotation, boolean leaf) {
    if (Code.isCode(annotation.type())) {
      return; // a reader's note, of no declared type
    }
    work.add(new Reference(annotation.type(), leaf));
    annotation.values().values().forEach(value -> refer(value, leaf));
  }

  private void refer(AnnotationValue value, boolean leaf) {
    if (value instanceof AnnotationValue.ClassLiteral literal) {
      refer(literal.type(), leaf);
    } else if (value instanceof AnnotationValue.Nested nested) {
      refer(nested.annotation(), leaf);
    } else if (value instanceof AnnotationValue.Many many) {
      many.values().forEach(v -> refer(v, leaf));
    }
  }
}
