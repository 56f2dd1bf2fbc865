package dev.retort.processor;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Annotations as the compiler holds them: constants folded, repeated ones in their container. Those
 * that never reach a class file are left out, so that a build that hands over class files instead
 * of sources gets the same model.
 */
final class MirrorReader {
  /** What javac gives for a constant that does not exist. */
  private static final String ERROR = "<error>";

  private final TypeRefs types;
  private final Map<String, Boolean> sourceOnly = new HashMap<>();

  MirrorReader(TypeRefs types) {
    this.types = types;
  }

  List<AnnotationUse> read(Element annotated, Place place) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      TypeElement type = type(mirror);
      if (!isSourceOnly(type)) {
        Place own = place.annotation(type.getSimpleName().toString(), 0);
        uses.add(own == null ? container(mirror, place) : use(mirror, own));
      }
    }
    return uses;
  }

  /** The annotation's full name, without reading its members. */
  static String name(AnnotationMirror mirror) {
    return type(mirror).getQualifiedName().toString();
  }

  private static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  private boolean isSourceOnly(TypeElement annotation) {
    return sourceOnly.computeIfAbsent(
        annotation.getQualifiedName().toString(),
        name ->
            annotation.getAnnotationMirrors().stream()
                .filter(m -> name(m).equals("java.lang.annotation.Retention"))
                .flatMap(m -> m.getElementValues().values().stream())
                .anyMatch(v -> v.toString().endsWith("SOURCE")));
  }

  private AnnotationUse use(AnnotationMirror mirror, Place place) {
    Map<String, AnnotationValue> values = new TreeMap<>();
    mirror
        .getElementValues()
        .forEach(
            (method, value) -> {
              String name = method.getSimpleName().toString();
              values.put(name, value(value.getValue(), i -> place.nested(name, i), 0));
            });
    return new AnnotationUse(types.name(type(mirror)), values, place.origin());
  }

  /** A container that the compiler made: the annotations in it stand where it seems to. */
  private AnnotationUse container(AnnotationMirror mirror, Place annotated) {
    Map<String, AnnotationValue> values = new TreeMap<>();
    Origin[] first = {annotated.origin()};
    mirror
        .getElementValues()
        .forEach(
            (method, value) ->
                values.put(
                    method.getSimpleName().toString(),
                    value(
                        value.getValue(),
                        i -> repeated(value.getValue(), i, annotated, first),
                        0)));
    return new AnnotationUse(types.name(type(mirror)), values, first[0]);
  }

  private static Place repeated(Object value, int index, Place annotated, Origin[] first) {
    Place place = null;
    if (value instanceof List<?> list
        && list.get(index) instanceof javax.lang.model.element.AnnotationValue item
        && item.getValue() instanceof AnnotationMirror mirror) {
      place = annotated.annotation(type(mirror).getSimpleName().toString(), index);
    }
    if (place != null && index == 0) {
      first[0] = place.origin();
    }
    return place == null ? annotated : place;
  }

  /** Where the annotation at an index of a member's values stands. */
  private interface Indexed {
    Place at(int index);
  }

  private AnnotationValue value(@Nullable Object value, Indexed places, int index) {
    if (value instanceof List<?> list) {
      List<AnnotationValue> items = new ArrayList<>();
      for (Object item : list) {
        Object inner = ((javax.lang.model.element.AnnotationValue) item).getValue();
        items.add(value(inner, places, items.size()));
      }
      return new AnnotationValue.Many(items);
    }
    if (value instanceof TypeMirror type) {
      return new AnnotationValue.ClassLiteral(types.read(type));
    }
    if (value instanceof VariableElement constant) {
      Element owner = constant.getEnclosingElement();
      String name = constant.getSimpleName().toString();
      return constant.getKind() == ElementKind.ENUM_CONSTANT && owner instanceof TypeElement type
          ? new AnnotationValue.Constant(types.name(type), name)
          : new AnnotationValue.Unresolved(name);
    }
    if (value instanceof AnnotationMirror nested) {
      return new AnnotationValue.Nested(use(nested, places.at(index)));
    }
    if (value == null || value.equals(ERROR)) {
      types.noteUnresolved();
      return new AnnotationValue.Unresolved("");
    }
    return AnnotationValue.of(value);
  }
}
