package dev.retort.scanner.mapping.model;

import dev.retort.scanner.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;

/** Questions about lists of annotations. */
public final class Annotations {
  private Annotations() {}

  /** All uses of a repeatable annotation, bare or in its container, in written order. */
  public static List<AnnotationUse> all(
      List<AnnotationUse> annotations, String annotation, String container) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (AnnotationUse use : annotations) {
      if (use.type().equals(annotation)) {
        uses.add(use);
      } else if (use.type().equals(container)) {
        uses.addAll(use.annotations("value"));
      }
    }
    return uses;
  }
}
