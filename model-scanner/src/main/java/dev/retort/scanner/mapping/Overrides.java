package dev.retort.scanner.mapping;

import dev.retort.scanner.model.AnnotationList;
import dev.retort.scanner.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The overrides that hold where attributes are mapped: those written there and those of everything
 * around, of which the outermost wins.
 */
final class Overrides {
  private static final List<String> ANY =
      List.of(
          Jpa.ATTRIBUTE_OVERRIDE,
          Jpa.ATTRIBUTE_OVERRIDES,
          Jpa.ASSOCIATION_OVERRIDE,
          Jpa.ASSOCIATION_OVERRIDES,
          Jpa.CONVERT,
          Jpa.CONVERTS);

  static final Overrides NONE = new Overrides(null, "", "", List.of());

  private final @Nullable Overrides outer;
  private final String name;
  private final String prefix;
  private final List<AnnotationUse> annotations;

  /** Whether there is no override of any kind, here or above: so it is nearly everywhere. */
  private final boolean none;

  /**
   * @param outer null at the top
   * @param name what leads here from the outer place; empty where nothing does
   * @param prefix what the written paths may start with: {@code value.} and {@code key.} of maps
   */
  private Overrides(
      @Nullable Overrides outer, String name, String prefix, List<AnnotationUse> annotations) {
    this.outer = outer;
    this.name = name;
    this.prefix = prefix;
    this.annotations = AnnotationList.copyOf(annotations);
    boolean nothing = outer == null || outer.none;
    for (int i = 0; nothing && i < ANY.size(); i++) {
      nothing = AnnotationUse.first(this.annotations, ANY.get(i)) == null;
    }
    none = nothing;
  }

  Overrides within(String attribute, String entryPrefix, List<AnnotationUse> written) {
    return new Overrides(this, attribute, entryPrefix, written);
  }

  /** The {@code @Column} that replaces an attribute's own. */
  Optional<AnnotationUse> column(String path) {
    if (none) {
      return Optional.empty();
    }
    Optional<AnnotationUse> above = outer == null ? Optional.empty() : outer.column(outer(path));
    if (above.isPresent()) {
      return above;
    }
    for (AnnotationUse use :
        AnnotationUse.all(annotations, Jpa.ATTRIBUTE_OVERRIDE, Jpa.ATTRIBUTE_OVERRIDES)) {
      if (isAbout(use, path) && use.annotation("column").isPresent()) {
        return use.annotation("column");
      }
    }
    return Optional.empty();
  }

  /**
   * A column's name by the patterns of {@code @EmbeddedColumnNaming} on the way here, the nearest
   * first; the name itself where there are none.
   */
  String columnName(String written) {
    AnnotationUse naming = AnnotationUse.first(annotations, Jpa.EMBEDDED_COLUMN_NAMING);
    String own = written;
    if (naming != null) {
      String pattern = naming.string("value", "");
      own = (pattern.isEmpty() ? name + "_%s" : pattern).replace("%s", written);
    }
    return outer == null ? own : outer.columnName(own);
  }

  /** The {@code @AssociationOverride} of an association. */
  Optional<AnnotationUse> association(String path) {
    if (none) {
      return Optional.empty();
    }
    Optional<AnnotationUse> above =
        outer == null ? Optional.empty() : outer.association(outer(path));
    if (above.isPresent()) {
      return above;
    }
    for (AnnotationUse use :
        AnnotationUse.all(annotations, Jpa.ASSOCIATION_OVERRIDE, Jpa.ASSOCIATION_OVERRIDES)) {
      if (isAbout(use, path)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  /** The {@code @Convert}s that are about an attribute, from the outside in. */
  List<AnnotationUse> converts(String path) {
    if (none) {
      return List.of();
    }
    List<AnnotationUse> found = new ArrayList<>();
    for (AnnotationUse use : AnnotationUse.all(annotations, Jpa.CONVERT, Jpa.CONVERTS)) {
      String about = use.string("attributeName", "");
      if (about.equals(path) || !prefix.isEmpty() && about.equals(prefix + path)) {
        found.add(use);
      }
    }
    if (outer != null) {
      found.addAll(outer.converts(outer(path)));
    }
    return found;
  }

  /** What the place around calls an attribute. */
  private String outer(String path) {
    return name.isEmpty() ? path : name + "." + path;
  }

  private boolean isAbout(AnnotationUse override, String path) {
    String about = override.string("name", "");
    return about.equals(path) || !prefix.isEmpty() && about.equals(prefix + path);
  }
}
