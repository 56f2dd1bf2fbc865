package dev.retort.processor;

import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Name;
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

  /** By element, because javac decodes a name whenever it is asked for its text. */
  private final Map<TypeElement, TypeRef> plain = new HashMap<>();

  /** Those of {@link #plain} that something which is followed refers to. */
  private final Map<TypeElement, TypeRef> followed = new LinkedHashMap<>();

  private boolean following;

  private final Map<TypeKind, TypeRef> primitives = new EnumMap<>(TypeKind.class);
  private final Map<Name, String> texts = new HashMap<>();
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

  /** A type's binary name. */
  String name(TypeElement element) {
    return plain(element).name();
  }

  /**
   * Whether what is read from now on is to be followed: a model wants the types that it refers to.
   *
   * @return how it was before
   */
  boolean follow(boolean on) {
    boolean before = following;
    following = on;
    return before;
  }

  /** The binary names of all types that were met where it was followed. */
  List<String> followed() {
    List<String> names = new ArrayList<>(followed.size());
    for (TypeRef type : followed.values()) {
      names.add(type.name());
    }
    return names;
  }

  /** A type that something refers to. */
  TypeRef use(TypeElement element) {
    if (!following) {
      return plain(element);
    }
    TypeRef known = followed.get(element);
    if (known == null) {
      known = plain(element);
      followed.put(element, known);
    }
    return known;
  }

  private TypeRef plain(TypeElement element) {
    TypeRef known = plain.get(element);
    if (known == null) {
      String name = elements.getBinaryName(element).toString();
      seen.putIfAbsent(name, element);
      known = TypeRef.of(name);
      plain.put(element, known);
    }
    return known;
  }

  /** A name as a string. */
  String text(Name name) {
    String known = texts.get(name);
    if (known == null) {
      known = name.toString();
      texts.put(name, known);
    }
    return known;
  }

  TypeRef read(TypeMirror type) {
    TypeKind kind = type.getKind();
    if (kind.isPrimitive() || kind == TypeKind.VOID) {
      return primitive(kind);
    }
    if (kind == TypeKind.ERROR) {
      noteUnresolved();
      return new TypeRef(type.toString(), TypeRef.Kind.UNRESOLVED, List.of(), 0);
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      List<? extends TypeMirror> arguments = declared.getTypeArguments();
      TypeRef plain = use(element);
      return arguments.isEmpty() ? plain : plain.withArguments(read(arguments));
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
    return new TypeRef(type.toString(), TypeRef.Kind.UNRESOLVED, List.of(), 0);
  }

  List<TypeRef> read(List<? extends TypeMirror> types) {
    if (types.isEmpty()) {
      return List.of();
    }
    List<TypeRef> all = new ArrayList<>();
    for (TypeMirror type : types) {
      all.add(read(type));
    }
    return all;
  }

  private TypeRef primitive(TypeKind kind) {
    TypeRef known = primitives.get(kind);
    if (known == null) {
      known = TypeRef.primitive(kind.name().toLowerCase(Locale.ROOT));
      primitives.put(kind, known);
    }
    return known;
  }
}
