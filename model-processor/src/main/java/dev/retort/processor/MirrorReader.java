package dev.retort.processor;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.AnnotationValues;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
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
  private final Map<TypeElement, Boolean> sourceOnly = new HashMap<>();

  MirrorReader(TypeRefs types) {
    this.types = types;
  }

  List<AnnotationUse> read(Element annotated, Place place) {
    List<? extends AnnotationMirror> mirrors = annotated.getAnnotationMirrors();
    if (mirrors.isEmpty()) {
      return List.of();
    }
    List<AnnotationUse> uses = new ArrayList<>(mirrors.size());
    for (AnnotationMirror mirror : mirrors) {
      TypeElement type = type(mirror);
      if (!isSourceOnly(type)) {
        Place own = place.annotation(type.getSimpleName(), 0);
        uses.add(own == null ? container(mirror, place) : use(mirror, own));
      }
    }
    return uses;
  }

  /** The annotation's full name, without reading its members. */
  private static String name(AnnotationMirror mirror) {
    return type(mirror).getQualifiedName().toString();
  }

  static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  private boolean isSourceOnly(TypeElement annotation) {
    Boolean known = sourceOnly.get(annotation);
    if (known == null) {
      known = hasSourceRetention(annotation);
      sourceOnly.put(annotation, known);
    }
    return known;
  }

  private static boolean hasSourceRetention(TypeElement annotation) {
    for (AnnotationMirror mirror : annotation.getAnnotationMirrors()) {
      if (name(mirror).equals("java.lang.annotation.Retention")) {
        for (var value : mirror.getElementValues().values()) {
          if (value.toString().endsWith("SOURCE")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private AnnotationUse use(AnnotationMirror mirror, Place place) {
    AnnotationValues values = AnnotationValues.none();
    for (var entry : mirror.getElementValues().entrySet()) {
      Name member = entry.getKey().getSimpleName();
      AnnotationValue value = value(entry.getValue().getValue(), place, member, 0);
      values = values.with(types.text(member), value);
    }
    return new AnnotationUse(types.use(type(mirror)).name(), values, place.origin());
  }

  /** A container that the compiler made: the annotations in it stand where it seems to. */
  private AnnotationUse container(AnnotationMirror mirror, Place annotated) {
    AnnotationValues values = AnnotationValues.none();
    Origin first = annotated.origin();
    for (var entry : mirror.getElementValues().entrySet()) {
      Object value = entry.getValue().getValue();
      Name member = entry.getKey().getSimpleName();
      if (value instanceof List<?> list) {
        List<AnnotationValue> items = new ArrayList<>();
        for (Object each : list) {
          int index = items.size();
          Object item = ((javax.lang.model.element.AnnotationValue) each).getValue();
          Place place = repeated(item, index, annotated);
          if (place != null && index == 0) {
            first = place.origin();
          }
          items.add(
              item instanceof AnnotationMirror nested
                  ? new AnnotationValue.Nested(use(nested, place == null ? annotated : place))
                  : value(item, annotated, member, index));
        }
        values = values.with(types.text(member), new AnnotationValue.Many(items));
      } else {
        values = values.with(types.text(member), value(value, annotated, member, 0));
      }
    }
    return new AnnotationUse(types.use(type(mirror)).name(), values, first);
  }

  private static @Nullable Place repeated(Object item, int index, Place annotated) {
    return item instanceof AnnotationMirror mirror
        ? annotated.annotation(type(mirror).getSimpleName(), index)
        : null;
  }

  /**
   * @param place the annotation's, whose member has the value
   * @param index of the value among the member's
   */
  private AnnotationValue value(@Nullable Object value, Place place, Name member, int index) {
    if (value == null || value instanceof String text && text.equals(ERROR)) {
      types.noteUnresolved();
      return new AnnotationValue.Unresolved("");
    }
    if (value instanceof String || value instanceof Integer || value instanceof Boolean) {
      return AnnotationValue.of(value); // first, for most are
    }
    if (value instanceof List<?> list) {
      List<AnnotationValue> items = new ArrayList<>(list.size());
      for (Object item : list) {
        Object inner = ((javax.lang.model.element.AnnotationValue) item).getValue();
        items.add(value(inner, place, member, items.size()));
      }
      return new AnnotationValue.Many(items);
    }
    if (value instanceof TypeMirror type) {
      return new AnnotationValue.ClassLiteral(types.read(type));
    }
    if (value instanceof VariableElement constant) {
      Element owner = constant.getEnclosingElement();
      String name = types.text(constant.getSimpleName());
      return constant.getKind() == ElementKind.ENUM_CONSTANT && owner instanceof TypeElement type
          ? new AnnotationValue.Constant(types.name(type), name)
          : new AnnotationValue.Unresolved(name);
    }
    if (value instanceof AnnotationMirror nested) {
      return new AnnotationValue.Nested(use(nested, place.nested(member, index)));
    }
    return AnnotationValue.of(value);
  }
}
