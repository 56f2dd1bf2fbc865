package dev.retort.scanner.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.WildcardType;
import dev.retort.scanner.model.TypeRef;
import java.util.List;

/** Type uses of the syntax tree, with their names resolved. */
final class TypeReader {
  private static final TypeRef OBJECT = TypeRef.of("java.lang.Object");

  private final NameResolver names;

  TypeReader(NameResolver names) {
    this.names = names;
  }

  TypeRef read(Type type, Scope scope) {
    if (type instanceof ArrayType array) {
      return read(array.getElementType(), scope).withDimensions(array.getArrayLevel());
    }
    if (type instanceof PrimitiveType primitive) {
      return TypeRef.primitive(primitive.getType().asString());
    }
    if (type.isVoidType()) {
      return TypeRef.primitive("void");
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendedType().map(bound -> read(bound, scope)).orElse(OBJECT);
    }
    if (type instanceof ClassOrInterfaceType reference) {
      TypeRef raw = names.resolve(reference.getNameWithScope(), scope);
      List<TypeRef> arguments =
          reference.getTypeArguments().stream()
              .flatMap(NodeList::stream)
              .map(argument -> read(argument, scope))
              .toList();
      return raw.withArguments(arguments);
    }
    return new TypeRef(type.asString(), TypeRef.Kind.UNRESOLVED, List.of(), 0);
  }
}
