package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.xml.XmlFindings;
import dev.retort.scanner.xml.XmlOverlay;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entity model from the managed types that a reader found, and reports what is missing.
 */
final class ModelAssembler {
  private static final String JPA = "jakarta.persistence.";

  private final Function<String, @Nullable TypeDeclaration> lookup;
  private final Function<String, @Nullable TypeDeclaration> packages;
  private final Predicate<String> exists;
  private final ScanOptions options;
  private final XmlOverlay overlay;
  private final Map<String, TypeDeclaration> types = new TreeMap<>();

  /**
   * @param lookup a type by binary name
   * @param packages a package's annotations by its name
   * @param exists whether a binary name is known at all
   * @param overlay what XML says of the types
   */
  ModelAssembler(
      Function<String, @Nullable TypeDeclaration> lookup,
      Function<String, @Nullable TypeDeclaration> packages,
      Predicate<String> exists,
      ScanOptions options,
      XmlOverlay overlay) {
    this.lookup =
        name -> {
          TypeDeclaration found = lookup.apply(name);
          return found == null ? null : overlay.apply(found);
        };
    this.overlay = overlay;
    this.packages = packages;
    this.exists = exists;
    this.options = options;
  }

  /** Whether a type with these annotations is one that the scan was asked for. */
  static boolean isManaged(
      String name, String packageName, List<AnnotationUse> annotations, ScanOptions options) {
    return ModelClosure.isManaged(annotations) && isAsked(name, packageName, options);
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
    List<TypeDeclaration> asked = new ArrayList<>();
    for (TypeDeclaration type : annotated) {
      if (isAsked(type.name() + ".package-info", type.name(), options)
          || isAsked(type.name(), type.name(), options)) {
        asked.add(type.withManaged(true));
      }
    }
    managed.stream()
        .filter(type -> !options.classes().isEmpty() || overlay.admits(type.name()))
        .filter(type -> !overlay.classes().contains(type.name()))
        .forEach(type -> asked.add(overlay.apply(type).withManaged(true)));
    asked.addAll(mappedByXml(findings));
    types.putAll(ModelClosure.of(asked, lookup, packages));
    checkSuperclasses(findings);
    checkPresence(findings);
    overlay.compareSettings(options, findings);
    return new EntityModel(List.copyOf(types.values()));
  }

  private List<TypeDeclaration> mappedByXml(List<Finding> findings) {
    List<TypeDeclaration> mapped = new ArrayList<>();
    for (String name : new TreeSet<>(overlay.classes())) {
      TypeDeclaration type = lookup.apply(name);
      if (type == null) {
        findings.add(
            XmlFindings.NOT_THERE.on(
                name, Origin.UNKNOWN, "class " + name + ", which XML maps, is not there"));
      } else if (isAsked(name, type.packageName(), options)) {
        mapped.add(type.withManaged(true));
      }
    }
    return mapped;
  }

  private void checkSuperclasses(List<Finding> findings) {
    for (TypeDeclaration managed : types.values()) {
      TypeDeclaration type = managed.managed() ? managed : null;
      if (type == null || type.superclass() == null) {
        continue;
      }
      Set<String> visited = new HashSet<>(); // source that no compiler takes may go in a circle
      while (type != null && type.superclass() != null && visited.add(type.name())) {
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
