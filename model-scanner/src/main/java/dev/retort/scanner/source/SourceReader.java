package dev.retort.scanner.source;

import com.github.javaparser.ast.PackageDeclaration;
import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.bytecode.ClassFile;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.xml.XmlOverlay;
import dev.retort.schema.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entity model from Java sources, without compiling them. What the sources refer to may
 * also be class files on {@link ScanOptions#classpath()}; a type that is in both is read from
 * source.
 */
public final class SourceReader {
  /** A file without such text declares nothing managed: the annotation must be imported. */
  private static final Pattern PERSISTENCE =
      Pattern.compile("(?:jakarta|javax)\\s*\\.\\s*persistence|org\\s*\\.\\s*hibernate");

  private static final Pattern MANAGED =
      Pattern.compile("\\b(?:Entity|Embeddable|MappedSuperclass|Converter)\\b");
  private static final Set<String> OLD =
      Set.of(
          "javax.persistence.Entity",
          "javax.persistence.Embeddable",
          "javax.persistence.MappedSuperclass",
          "javax.persistence.Converter");

  /** Creates a reader without state. */
  public SourceReader() {}

  /**
   * @param sourceRoots folders, or jars and zips of sources
   */
  public SourceModel read(List<Path> sourceRoots, ScanOptions options) {
    try (SourceRoots roots = SourceRoots.open(sourceRoots, options.classpath())) {
      return read(roots, options);
    }
  }

  /**
   * As {@link #read(List, ScanOptions)}, with what earlier readings have already parsed.
   *
   * @param options its class path is not looked at: the roots have theirs
   */
  public SourceModel read(SourceRoots roots, ScanOptions options) {
    List<Finding> findings = new ArrayList<>();
    EntityModel model = new Scan(roots, options, findings).run();
    findings.addAll(roots.takeFindings());
    return new SourceModel(model, findings);
  }

  static Finding unreadable(Path path) {
    return SourceFindings.UNREADABLE.on(
        path, Origin.UNKNOWN, path + " on the class path is neither a folder nor a jar");
  }

  static void reportKotlin(List<SourceFile> files, List<Finding> findings) {
    List<SourceFile> kotlin =
        files.stream().filter(f -> f.isKotlin() && PERSISTENCE.matcher(f.text()).find()).toList();
    if (!kotlin.isEmpty()) {
      findings.add(
          SourceFindings.KOTLIN.on(
              kotlin.get(0).path(),
              Origin.of(kotlin.get(0).name(), 1),
              "%d Kotlin file(s) with persistence code were not read, %s first"
                  .formatted(kotlin.size(), kotlin.get(0).name())));
    }
  }

  /** One reading. */
  private static final class Scan {
    private final List<SourceFile> files;
    private final ScanOptions options;
    private final List<Finding> findings;
    private final NameResolver names;
    private final DeclarationReader declarations;
    private final XmlOverlay overlay;

    Scan(SourceRoots roots, ScanOptions options, List<Finding> findings) {
      this.files = roots.files();
      this.options = options;
      this.findings = findings;
      names = roots.names();
      declarations = roots.declarations();
      overlay = new XmlOverlay(roots.mappings(), findings);
    }

    EntityModel run() {
      Map<String, TypeDeclaration> managed = new LinkedHashMap<>();
      List<TypeDeclaration> packages = new ArrayList<>();
      if (options.classes().isEmpty()) {
        for (SourceFile file : files) {
          if (mayMatter(file)) {
            names.sources().parse(file).ifPresent(unit -> collect(unit, managed, packages));
          }
        }
      } else {
        options.classes().forEach(name -> collect(name, managed, packages));
      }
      return new ModelAssembler(this::lookup, this::lookupPackage, names::exists, options, overlay)
          .assemble(List.copyOf(managed.values()), packages, findings);
    }

    private static boolean mayMatter(SourceFile file) {
      return PERSISTENCE.matcher(file.text()).find()
          && (file.name().equals("package-info.java") || MANAGED.matcher(file.text()).find());
    }

    private void collect(
        SourceUnit unit, Map<String, TypeDeclaration> managed, List<TypeDeclaration> packages) {
      TypeDeclaration packageType = packageType(unit);
      if (packageType != null && ModelClosure.isPersistent(packageType)) {
        packages.add(packageType);
      }
      for (SourceType type : unit.types()) {
        collect(type, managed);
      }
    }

    private void collect(
        String name, Map<String, TypeDeclaration> managed, List<TypeDeclaration> packages) {
      SourceType source = names.sources().find(name);
      if (source != null) {
        collect(source, managed);
        return;
      }
      TypeDeclaration compiled = lookup(name);
      if (compiled != null) {
        if (ModelAssembler.isManaged(
            name, compiled.packageName(), compiled.annotations(), options)) {
          managed.put(name, compiled);
        }
        return;
      }
      String suffix = ".package-info";
      String packageName =
          name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
      Optional.ofNullable(lookupPackage(packageName)).ifPresent(packages::add);
    }

    private void collect(SourceType type, Map<String, TypeDeclaration> managed) {
      if (type.node().getAnnotations().isEmpty() || names.sources().find(type.name()) != type) {
        return;
      }
      List<AnnotationUse> annotations = declarations.annotations(type);
      for (AnnotationUse use : annotations) {
        if (OLD.contains(use.type())) {
          findings.add(
              SourceFindings.JAVAX.on(
                  type.name(), use.origin(), type.name() + " is mapped by " + use.type()));
        }
      }
      String packageName = type.unit().packageName();
      if (ModelAssembler.isManaged(type.name(), packageName, annotations, options)) {
        managed.put(type.name(), declarations.read(type));
      }
    }

    private @Nullable TypeDeclaration lookup(String name) {
      SourceType source = names.sources().find(name);
      if (source != null) {
        return declarations.read(source);
      }
      ClassFile file = names.classes().find(name);
      return file == null ? null : file.declaration();
    }

    private @Nullable TypeDeclaration lookupPackage(String name) {
      SourceUnit unit = names.sources().findPackage(name);
      if (unit != null) {
        return packageType(unit);
      }
      ClassFile file = names.classes().find(name + ".package-info");
      return file == null ? null : file.declaration();
    }

    private @Nullable TypeDeclaration packageType(SourceUnit unit) {
      Optional<PackageDeclaration> node = unit.tree().getPackageDeclaration();
      return unit.isPackageInfo() && node.isPresent() ? declarations.readPackage(unit) : null;
    }
  }
}
