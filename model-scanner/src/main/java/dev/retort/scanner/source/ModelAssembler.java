package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the managed types by whatever they refer to, so that a mapping finds every type that it
 * can depend on. The same for every reader.
 */
final class ModelAssembler {
  private static final String JPA = "jakarta.persistence.";
  private static final String HIBERNATE = "org.hibernate.annotations.";
  private static final Set<String> MANAGED =
      Set.of(JPA + "Entity", JPA + "Embeddable", JPA + "MappedSuperclass", JPA + "Converter");

  private final Function<String, @Nullable TypeDeclaration> lookup;
  private final Function<String, @Nullable TypeDeclaration> packages;
  private final Predicate<String> exists;
  private final ScanOptions options;
  private final Map<String, TypeDeclaration> types = new TreeMap<>();
  private final Set<String> expanded = new HashSet<>();
  private final Deque<Reference> work = new ArrayDeque<>();

  /**
   * @param leaf whether only its supertypes are wanted, not what its members refer to
   */
  private record Reference(String name, boolean leaf) {}

  /**
   * @param lookup a type by binary name
   * @param packages a package's annotations by its name
   * @param exists whether a binary name is known at all
   */
  ModelAssembler(
      Function<String, @Nullable TypeDeclaration> lookup,
      Function<String, @Nullable TypeDeclaration> packages,
      Predicate<String> exists,
      ScanOptions options) {
    this.lookup = lookup;
    this.packages = packages;
    this.exists = exists;
    this.options = options;
  }

  /** Whether a type with these annotations is one that the scan was asked for. */
  static boolean isManaged(
      String name, String packageName, List<AnnotationUse> annotations, ScanOptions options) {
    return annotations.stream().anyMatch(a -> MANAGED.contains(a.type()))
        && isAsked(name, packageName, options);
  }

  private static boolean isAsked(String name, String packageName, ScanOptions options) {
    boolean inPackage =
        options.packages().isEmpty()
            || options.packages().stream()
                .anyMatch(p -> packageName.equals(p) || packageName.startsWith(p + "."));
    return inPackage && (options.classes().isEmpty() || options.classes().contains(name));
  }

  /**
   * @param managed types that the scan was asked for
   * @param annotated packages with persistence annotations
   * @param findings missing superclasses, missing classes and an empty model are added to it
   */
  EntityModel assemble(
      List<TypeDeclaration> managed, List<TypeDeclaration> annotated, List<Finding> findings) {
    Map<String, TypeDeclaration> packageTypes = new HashMap<>();
    for (TypeDeclaration type : annotated) {
      boolean asked =
          isAsked(type.name() + ".package-info", type.name(), options)
              || isAsked(type.name(), type.name(), options);
      if (asked) {
        packageTypes.put(type.name(), managed(type));
      }
    }
    for (TypeDeclaration type : managed) {
      types.putIfAbsent(type.name(), managed(type));
      work.add(new Reference(type.name(), false));
    }
    while (!work.isEmpty()) {
      expand(work.remove());
    }
    for (String name : types.values().stream().map(TypeDeclaration::packageName).toList()) {
      TypeDeclaration found = packageTypes.containsKey(name) ? null : packages.apply(name);
      if (found != null && isPersistent(found)) {
        packageTypes.put(name, found);
      }
    }
    checkSuperclasses(findings);
    checkPresence(findings);
    Stream<TypeDeclaration> all =
        Stream.concat(types.values().stream(), packageTypes.values().stream());
    return new EntityModel(all.toList());
  }

  private static TypeDeclaration managed(TypeDeclaration type) {
    return new TypeDeclaration(
        type.name(),
        type.kind(),
        type.isAbstract(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.annotations(),
        type.members(),
        type.enumConstants(),
        true,
        type.origin());
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
    if (name.startsWith(JPA) || name.startsWith(HIBERNATE)) {
      return null;
    }
    TypeDeclaration type = lookup.apply(name);
    boolean isJdk = name.startsWith("java.") || name.startsWith("javax.");
    return type != null && isJdk && type.kind() != Kind.ENUM ? null : type;
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

  static boolean isPersistent(TypeDeclaration type) {
    return Stream.concat(
            type.annotations().stream(),
            type.members().stream().flatMap(m -> m.annotations().stream()))
        .anyMatch(a -> a.type().startsWith(JPA) || a.type().startsWith(HIBERNATE));
  }

  private void checkSuperclasses(List<Finding> findings) {
    for (TypeDeclaration managed : types.values()) {
      TypeDeclaration type = managed.managed() ? managed : null;
      while (type != null && type.superclass() != null) {
        TypeRef superclass = type.superclass();
        if (superclass.kind() != TypeRef.Kind.CLASS || !exists.test(superclass.name())) {
          findings.add(
              SourceFindings.MISSING_SUPERCLASS.on(
                  managed.name(),
                  type.origin(),
                  "superclass %s of %s is neither in the sources nor on models.classpath"
                      .formatted(superclass.name(), type.name())));
        }
        type = types.get(superclass.name());
      }
    }
  }

  private void checkPresence(List<Finding> findings) {
    for (String name : options.classes()) {
      if (!types.containsKey(name) && packages.apply(packageOf(name)) == null) {
        findings.add(
            SourceFindings.MISSING_CLASS.on(
                name, Origin.UNKNOWN, "class " + name + " is nowhere to be found"));
      }
    }
    boolean none =
        types.values().stream()
            .noneMatch(t -> t.managed() && t.annotation(JPA + "Entity").isPresent());
    if (none) {
      findings.add(SourceFindings.NO_ENTITIES.on("models", Origin.UNKNOWN, "no entity was found"));
    }
  }

  private static String packageOf(String name) {
    return name.endsWith(".package-info") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
