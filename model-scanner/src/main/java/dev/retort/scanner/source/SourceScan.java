package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.bytecode.ClassFile;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.xml.XmlOverlay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of sources: which types are asked for, and all that they refer to. */
final class SourceScan {
  private static final Set<String> OLD =
      Set.of(
          "javax.persistence.Entity",
          "javax.persistence.Embeddable",
          "javax.persistence.MappedSuperclass",
          "javax.persistence.Converter");

  private final List<SourceFile> files;
  private final ScanOptions options;
  private final List<Finding> findings;
  private final TypeSource types;
  private final ClassFiles classes;
  private final XmlOverlay overlay;

  SourceScan(SourceRoots roots, TypeSource types, ScanOptions options, List<Finding> findings) {
    this.files = roots.files();
    this.options = options;
    this.findings = findings;
    this.types = types;
    classes = roots.names().classes();
    overlay = new XmlOverlay(roots.mappings(), findings);
  }

  EntityModel run() {
    Map<String, TypeDeclaration> managed = new LinkedHashMap<>();
    List<TypeDeclaration> packages = new ArrayList<>();
    if (options.classes().isEmpty()) {
      for (SourceFile file : files) {
        if (file.facts().mayBeManaged()) {
          collect(file, managed, packages);
        }
      }
    } else {
      options.classes().forEach(name -> collect(name, managed, packages));
    }
    return new ModelAssembler(this::lookup, this::lookupPackage, this::exists, options, overlay)
        .assemble(List.copyOf(managed.values()), packages, findings);
  }

  private void collect(
      SourceFile file, Map<String, TypeDeclaration> managed, List<TypeDeclaration> packages) {
    String packageName = types.packageOf(file);
    TypeDeclaration packageType = packageName == null ? null : types.findPackage(packageName);
    if (packageType != null && ModelClosure.isPersistent(packageType)) {
      packages.add(packageType);
    }
    for (String name : types.annotatedTypes(file)) {
      TypeDeclaration type = types.find(name);
      if (type != null) {
        collect(type, managed);
      }
    }
  }

  private void collect(
      String name, Map<String, TypeDeclaration> managed, List<TypeDeclaration> packages) {
    TypeDeclaration source = types.find(name);
    if (source != null) {
      collect(source, managed);
      return;
    }
    TypeDeclaration compiled = lookup(name);
    if (compiled != null) {
      if (ModelAssembler.isManaged(name, compiled.packageName(), compiled.annotations(), options)) {
        managed.put(name, compiled);
      }
      return;
    }
    String suffix = ".package-info";
    String packageName =
        name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    Optional.ofNullable(lookupPackage(packageName)).ifPresent(packages::add);
  }

  private void collect(TypeDeclaration type, Map<String, TypeDeclaration> managed) {
    for (AnnotationUse use : type.annotations()) {
      if (OLD.contains(use.type())) {
        findings.add(
            SourceFindings.JAVAX.on(
                type.name(), use.origin(), type.name() + " is mapped by " + use.type()));
      }
    }
    if (ModelAssembler.isManaged(type.name(), type.packageName(), type.annotations(), options)) {
      managed.put(type.name(), type);
    }
  }

  private boolean exists(String binaryName) {
    return types.declares(binaryName) || classes.has(binaryName);
  }

  private @Nullable TypeDeclaration lookup(String name) {
    TypeDeclaration source = types.find(name);
    if (source != null) {
      return source;
    }
    ClassFile file = classes.find(name);
    return file == null ? null : file.declaration();
  }

  private @Nullable TypeDeclaration lookupPackage(String name) {
    TypeDeclaration source = types.findPackage(name);
    if (source != null) {
      return source;
    }
    ClassFile file = classes.find(name + ".package-info");
    return file == null ? null : file.declaration();
  }
}
