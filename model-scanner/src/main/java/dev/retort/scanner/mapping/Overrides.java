package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Annotations;
import dev.retort.scanner.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The overrides that hold where attributes are mapped: those written there and those of everything
 * around, of which the outermost wins.
 *
 * @param outer null at the top
 * @param name what leads here from the outer place; empty where nothing does
 * @param prefix what the written paths may start with: {@code value.} and {@code key.} of maps
 */
record Overrides(
    @Nullable Overrides outer, String name, String prefix, List<AnnotationUse> annotations) {
  static final Overrides NONE = new Overrides(null, "", "", List.of());

  Overrides {
    annotations = List.copyOf(annotations);
  }

  Overrides within(String attribute, String entryPrefix, List<AnnotationUse> written) {
    return new Overrides(this, attribute, entryPrefix, written);
  }

  /** The {@code @Column} that replaces an attribute's own. */
  Optional<AnnotationUse> column(String path) {
    return find(
        path,
        one ->
            overrides(one, Jpa.ATTRIBUTE_OVERRIDE, Jpa.ATTRIBUTE_OVERRIDES, path).stream()
                .flatMap(o -> o.annotation("column").stream())
                .findFirst(),
        Overrides::column);
  }

  /**
   * A column's name by the patterns of {@code @EmbeddedColumnNaming} on the way here, the nearest
   * first; the name itself where there are none.
   */
  String columnName(String written) {
    String own =
        annotations.stream()
            .filter(a -> a.type().equals(Jpa.EMBEDDED_COLUMN_NAMING))
            .map(a -> a.string("value", ""))
            .findFirst()
            .map(p -> (p.isEmpty() ? name + "_%s" : p).replace("%s", written))
            .orElse(written);
    return outer == null ? own : outer.columnName(own);
  }

  /** The {@code @AssociationOverride} of an association. */
  Optional<AnnotationUse> association(String path) {
    return find(
        path,
        one ->
            overrides(one, Jpa.ASSOCIATION_OVERRIDE, Jpa.ASSOCIATION_OVERRIDES, path).stream()
                .findFirst(),
        Overrides::association);
  }

  /** The {@code @Convert}s that are about an attribute, from the outside in. */
  List<AnnotationUse> converts(String path) {
    List<AnnotationUse> found = new ArrayList<>();
    for (AnnotationUse use : Annotations.all(annotations, Jpa.CONVERT, Jpa.CONVERTS)) {
      String about = use.string("attributeName", "");
      if (about.equals(path) || !prefix.isEmpty() && about.equals(prefix + path)) {
        found.add(use);
      }
    }
    if (outer != null && !name.isEmpty()) {
      found.addAll(outer.converts(name + "." + path));
    } else if (outer != null) {
      found.addAll(outer.converts(path));
    }
    return found;
  }

  private Optional<AnnotationUse> find(
      String path,
      Function<Overrides, Optional<AnnotationUse>> here,
      java.util.function.BiFunction<Overrides, String, Optional<AnnotationUse>> climb) {
    if (outer != null) {
      Optional<AnnotationUse> above = climb.apply(outer, name.isEmpty() ? path : name + "." + path);
      if (above.isPresent()) {
        return above;
      }
    }
    return here.apply(this);
  }

  private static List<AnnotationUse> overrides(
      Overrides one, String annotation, String container, String path) {
    return Annotations.all(one.annotations, annotation, container).stream()
        .filter(
            o ->
                o.string("name", "").equals(path)
                    || !one.prefix.isEmpty() && o.string("name", "").equals(one.prefix + path))
        .toList();
  }
}
