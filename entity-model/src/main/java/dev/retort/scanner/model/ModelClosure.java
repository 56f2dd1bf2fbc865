package dev.retort.scanner.model;

import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.code.Code;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Completes the managed types by whatever they refer to, so that a mapping finds every type that it
 * can depend on. The same for every reader.
 */
public final class ModelClosure {
  private static final String JPA = "jakarta.persistence.";
  private static final String RETORT = "dev.retort.annotations.";
  private static final String HIBERNATE = "org.hibernate.annotations.";
  private static final String GENERIC_GENERATOR = HIBERNATE + "GenericGenerator";
  private static final Set<String> MANAGED =
      Set.of(JPA + "Entity", JPA + "Embeddable", JPA + "MappedSuperclass", JPA + "Converter");

  private final Function<String, @Nullable TypeDeclaration> lookup;
  private final Function<String, @Nullable TypeDeclaration> packages;
  private final Map<String, TypeDeclaration> types = new LinkedHashMap<>();
  private final Set<String> expanded = new HashSet<>();

  /** What was referred to, so that the work has it once: as a leaf, and otherwise. */
  private final Set<String> leaves = new HashSet<>();

  private final Set<String> met = new HashSet<>();
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
    return of(managed, Set.of(), Set.of(), lookup, packages);
  }

  /**
   * The same for a reader that does not keep all that it has read.
   *
   * @param read managed types by name, of which the reader knows what they refer to; they are not
   *     in the result
   * @param referred what those refer to
   */
  public static Map<String, TypeDeclaration> of(
      Collection<TypeDeclaration> managed,
      Set<String> read,
      Collection<String> referred,
      Function<String, @Nullable TypeDeclaration> lookup,
      Function<String, @Nullable TypeDeclaration> packages) {
    ModelClosure closure = new ModelClosure(lookup, packages);
    closure.expanded.addAll(read);
    for (String name : referred) {
      closure.refer(name, false);
    }
    return closure.complete(managed, read);
  }

  /** Whether these annotations make a type one that persistence knows of by itself. */
  public static boolean isManaged(List<AnnotationUse> annotations) {
    for (AnnotationUse annotation : annotations) {
      if (MANAGED.contains(annotation.type())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the type or one of its members has a persistence annotation. */
  public static boolean isPersistent(TypeDeclaration type) {
    if (hasPersistent(type.annotations())) {
      return true;
    }
    for (Member member : type.members()) {
      if (hasPersistent(member.annotations())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPersistent(List<AnnotationUse> annotations) {
    for (AnnotationUse annotation : annotations) {
      if (isPersistenceApi(annotation.type())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type belongs to the APIs whose annotations mappings know by heart. */
  public static boolean isPersistenceApi(String name) {
    return name.startsWith(JPA) || name.startsWith(HIBERNATE) || name.startsWith(RETORT);
  }

  /** Whether a type belongs to the JDK: of those only enums are declared. */
  public static boolean isJdk(String name) {
    return name.startsWith("java.") || name.startsWith("javax.");
  }

  private Map<String, TypeDeclaration> complete(
      Collection<TypeDeclaration> managed, Set<String> read) {
    Map<String, TypeDeclaration> packageTypes = new TreeMap<>();
    for (TypeDeclaration type : managed) {
      if (type.kind() == Kind.PACKAGE) {
        packageTypes.putIfAbsent(type.name(), type);
      } else if (types.putIfAbsent(type.name(), type) == null) {
        work.add(new Reference(type.name(), false));
      }
    }
    expandAll();
    Set<String> asked = new LinkedHashSet<>();
    for (String type : read) {
      asked.add(TypeDeclaration.packageName(type));
    }
    for (TypeDeclaration type : types.values()) {
      asked.add(type.packageName());
    }
    asked.removeAll(packageTypes.keySet());
    for (String name : asked) {
      TypeDeclaration found = packages.apply(name);
      if (found != null && isPersistent(found)) {
        packageTypes.put(name, found);
      }
    }
    for (TypeDeclaration type : packageTypes.values()) {
      refer(type.annotations(), false);
    }
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
    referNullable(type.superclass(), reference.leaf());
    for (TypeRef each : type.interfaces()) {
      refer(each, reference.leaf());
    }
    for (TypeDeclaration.TypeParameter parameter : type.typeParameters()) {
      referNullable(parameter.bound(), reference.leaf());
    }
    if (reference.leaf()) {
      return;
    }
    expanded.add(name);
    // What plain classes refer to matters for one step only: an id class's enum, say.
    boolean leaf = !isPersistent(type);
    refer(type.annotations(), leaf);
    for (Member member : type.members()) {
      if (!member.isStatic() && type.kind() != Kind.ANNOTATION) {
        refer(member.type(), leaf);
        refer(member.annotations(), leaf);
      }
    }
    for (EnumConstant constant : type.enumConstants()) {
      refer(constant.annotations(), true);
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
      refer(type.name(), leaf);
    }
    if (!type.arguments().isEmpty()) {
      for (TypeRef argument : type.arguments()) {
        refer(argument, leaf);
      }
    }
  }

  /** Nearly all that is referred to has been met before. */
  private void refer(String name, boolean leaf) {
    if (!expanded.contains(name) && (leaf ? leaves : met).add(name)) {
      work.add(new Reference(name, leaf));
    }
  }

  private void refer(List<AnnotationUse> annotations, boolean leaf) {
    for (int i = 0; i < annotations.size(); i++) {
      refer(annotations.get(i), leaf);
    }
  }

  private void refer(AnnotationUse annotation, boolean leaf) {
    if (!expanded.contains(annotation.type())) {
      if (Code.isCode(annotation.type())) {
        return; // a reader's note, of no declared type
      }
      refer(annotation.type(), leaf);
    }
    if (!annotation.values().isEmpty()) {
      annotation.values().forEach((member, value) -> refer(value, leaf));
      if (annotation.type().equals(GENERIC_GENERATOR)) {
        refer(annotation.string("strategy", ""), true); // a class's name, often
      }
    }
  }

  private void refer(AnnotationValue value, boolean leaf) {
    if (value instanceof AnnotationValue.ClassLiteral literal) {
      refer(literal.type(), leaf);
    } else if (value instanceof AnnotationValue.Nested nested) {
      refer(nested.annotation(), leaf);
    } else if (value instanceof AnnotationValue.Many many) {
      for (AnnotationValue item : many.values()) {
        refer(item, leaf);
      }
    }
  }
}
