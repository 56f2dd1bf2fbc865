package dev.retort.scanner.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One parsed file with the types it declares, nested ones included, in their order. */
final class SourceUnit {
  private final SourceFile file;
  private final CompilationUnit tree;
  private final String packageName;
  private final List<SourceType> types = new ArrayList<>();
  private final Map<String, Lookups.Known> resolved = new HashMap<>();

  SourceUnit(SourceFile file, CompilationUnit tree) {
    this.file = file;
    this.tree = tree;
    this.packageName = tree.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    for (TypeDeclaration<?> type : tree.getTypes()) {
      collect(new SourceType(this, prefix + type.getNameAsString(), type, null));
    }
  }

  private void collect(SourceType type) {
    types.add(type);
    for (BodyDeclaration<?> member : type.node().getMembers()) {
      if (member instanceof TypeDeclaration<?> nested) {
        String name = type.name() + "$" + nested.getNameAsString();
        collect(new SourceType(this, name, nested, type));
      }
    }
  }

  SourceFile file() {
    return file;
  }

  CompilationUnit tree() {
    return tree;
  }

  String packageName() {
    return packageName;
  }

  List<SourceType> types() {
    return types;
  }

  boolean isPackageInfo() {
    return file.isPackageInfo();
  }

  /** What simple names mean in this file outside of any type; filled by {@link NameResolver}. */
  Map<String, Lookups.Known> resolved() {
    return resolved;
  }

  Origin origin(Node node) {
    return Origin.of(file.name(), node.getBegin().map(position -> position.line).orElse(0));
  }
}
