package dev.retort.scanner.source;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type declared in a source file.
 *
 * @param name binary name
 * @param outer the type that it is declared in; null at top level
 */
record SourceType(
    SourceUnit unit, String name, TypeDeclaration<?> node, @Nullable SourceType outer) {

  String simpleName() {
    return node.getNameAsString();
  }

  boolean isInterface() {
    return node instanceof AnnotationDeclaration
        || node instanceof ClassOrInterfaceDeclaration type && type.isInterface();
  }

  /** Whether type variables of the enclosing type are out of reach. */
  boolean isStatic() {
    return !(node instanceof ClassOrInterfaceDeclaration type)
        || type.isInterface()
        || type.isStatic()
        || outer != null && outer.isInterface();
  }

  List<TypeParameter> typeParameters() {
    if (node instanceof ClassOrInterfaceDeclaration type) {
      return type.getTypeParameters();
    }
    return node instanceof RecordDeclaration type ? type.getTypeParameters() : List.of();
  }

  @Nullable ClassOrInterfaceType superclass() {
    return node instanceof ClassOrInterfaceDeclaration type && !type.isInterface()
        ? type.getExtendedTypes().getFirst().orElse(null)
        : null;
  }

  List<ClassOrInterfaceType> interfaces() {
    if (node instanceof ClassOrInterfaceDeclaration type) {
      return type.isInterface() ? type.getExtendedTypes() : type.getImplementedTypes();
    }
    if (node instanceof EnumDeclaration type) {
      return type.getImplementedTypes();
    }
    return node instanceof RecordDeclaration type ? type.getImplementedTypes() : List.of();
  }

  /** Superclass, then interfaces, as written. */
  List<ClassOrInterfaceType> supertypes() {
    ClassOrInterfaceType superclass = superclass();
    return superclass == null
        ? interfaces()
        : Stream.concat(Stream.of(superclass), interfaces().stream()).toList();
  }

  /** The binary name of a type declared directly in this one. */
  @Nullable String memberType(String simpleName) {
    for (BodyDeclaration<?> member : node.getMembers()) {
      if (member instanceof TypeDeclaration<?> nested
          && nested.getNameAsString().equals(simpleName)) {
        return name + "$" + simpleName;
      }
    }
    return null;
  }
}
