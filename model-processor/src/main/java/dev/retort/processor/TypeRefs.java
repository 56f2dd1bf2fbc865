package dev.retort.processor;

import dev.retort.scanner.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Type uses by binary name; remembers the elements that they name, for looking them up later. */
final class TypeRefs {
  private static final TypeRef OBJECT = TypeRef.of("java.lang.Object");

  private final Elements elements;
  private final Map<String, TypeElement> seen = new HashMap<>();
  private int unresolved;

  TypeRefs(Elements elements) {
    this.elements = elements;
  }

  /** The element of a name that was part of a type use; null for any other. */
  @Nullable TypeElement element(String binaryName) {
    return seen.get(binaryName);
  }

  void noteUnresolved() {
    unresolved++;
  }

  /** How many type uses and constants so far named nothing. */
  int unresolved() {
    return unresolved;
  }

  String name(TypeElement element) {
    String name = elements.getBinaryName(element).toString();
    seen.putIfAbsent(name, element);
    return name;
  }

  TypeRef read(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      noteUnresolved();
      return new TypeRef(type.toString(), TypeRef.Kind.UNRESOLVED, List.of(), 0);
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      List<TypeRef> arguments = declared.getTypeArguments().stream().map(this::read).toList();
      return TypeRef.of(name(element)).withArguments(arguments);
    }
    if (type instanceof ArrayType array) {
      TypeRef component = read(array.getComponentType());
      return component.withDimensions(component.dimensions() + 1);
    }
    if (type instanceof TypeVariable variable) {
      return TypeRef.variable(variable.asElement().getSimpleName().toString());
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? OBJECT : read(bound);
    }
    return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
        ? TypeRef.primitive(type.getKind().name().toLowerCase(java.util.Locale.ROOT))
        : new TypeRef(type.toString(), TypeRef.Kind.UNRESOLVED, List.of(), 0);
  }
}
