package dev.retort.scanner.source;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.type.TypeParameter;
import dev.retort.scanner.kept.Digest;

/**
 * What other files can learn from a file when their names and constants are resolved: which types
 * it declares and what they extend, its constants, and what its annotations take. Two versions of a
 * file with one signature are the same to all other files.
 */
final class Signatures {
  private Signatures() {}

  static String of(SourceUnit unit) {
    Digest digest = new Digest().add(unit.packageName());
    for (ImportDeclaration imported : unit.tree().getImports()) {
      digest.add(text(imported));
    }
    unit.types().forEach(type -> add(type, digest));
    return digest.value();
  }

  private static void add(SourceType type, Digest digest) {
    digest
        .add(type.name())
        .add(type.node().getClass().getSimpleName())
        .add(String.valueOf(type.isInterface()))
        .add(String.valueOf(type.isStatic()));
    if (type.node() instanceof AnnotationDeclaration) {
      digest.add(text(type.node())); // what its members take, and its container
      return;
    }
    for (TypeParameter parameter : type.typeParameters()) {
      digest.add(parameter.getNameAsString());
    }
    type.supertypes().forEach(supertype -> digest.add(supertype.getNameWithScope()));
    if (type.node() instanceof EnumDeclaration declaration) {
      for (EnumConstantDeclaration entry : declaration.getEntries()) {
        digest.add(entry.getNameAsString());
      }
    }
    for (BodyDeclaration<?> member : type.node().getMembers()) {
      if (member instanceof FieldDeclaration field
          && (type.isInterface() || field.isStatic() && field.isFinal())) {
        digest.add(text(field));
      }
    }
  }

  private static String text(Node node) {
    return node.getTokenRange().map(Object::toString).orElseGet(node::toString);
  }
}
