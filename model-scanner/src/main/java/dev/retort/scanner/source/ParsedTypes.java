package dev.retort.scanner.source;

import dev.retort.scanner.model.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Declarations from syntax trees: each file is parsed when something asks for what it declares. */
final class ParsedTypes implements TypeSource {
  private final SourceIndex sources;
  private final DeclarationReader declarations;

  ParsedTypes(SourceIndex sources, DeclarationReader declarations) {
    this.sources = sources;
    this.declarations = declarations;
  }

  @Override
  public List<String> annotatedTypes(SourceFile file) {
    Optional<SourceUnit> unit = sources.parse(file);
    return unit.isEmpty()
        ? List.of()
        : unit.get().types().stream()
            .filter(type -> !type.node().getAnnotations().isEmpty())
            .filter(type -> sources.find(type.name()) == type) // else another file's counts
            .map(SourceType::name)
            .toList();
  }

  @Override
  public @Nullable TypeDeclaration find(String binaryName) {
    SourceType type = sources.find(binaryName);
    return type == null ? null : declarations.read(type);
  }

  @Override
  public @Nullable TypeDeclaration findPackage(String packageName) {
    SourceUnit unit = sources.findPackage(packageName);
    return unit != null && unit.tree().getPackageDeclaration().isPresent()
        ? declarations.readPackage(unit)
        : null;
  }

  @Override
  public @Nullable String packageOf(SourceFile file) {
    if (!file.isPackageInfo()) {
      return null;
    }
    return sources.parse(file).map(SourceUnit::packageName).orElse(null);
  }

  @Override
  public boolean declares(String binaryName) {
    return sources.declares(binaryName);
  }
}
