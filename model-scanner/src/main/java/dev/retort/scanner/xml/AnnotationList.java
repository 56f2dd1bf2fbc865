package dev.retort.scanner.xml;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The annotations of one element while XML is laid over them. */
final class AnnotationList {
  private final List<AnnotationUse> uses;

  AnnotationList(List<AnnotationUse> uses) {
    this.uses = new ArrayList<>(uses);
  }

  /** Adds an annotation, or completes the one of that type that is there. */
  void merge(AnnotationUse use) {
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i).type().equals(use.type())) {
        Map<String, AnnotationValue> values = new TreeMap<>(uses.get(i).values());
        values.putAll(use.values());
        uses.set(i, new AnnotationUse(use.type(), values, use.origin()));
        return;
      }
    }
    uses.add(use);
  }

  /** Takes away all annotations of a type and its container and puts these there. */
  void replace(String type, List<AnnotationUse> others) {
    String container = type + "s";
    uses.removeIf(u -> u.type().equals(type) || u.type().equals(container));
    if (others.size() == 1) {
      uses.add(others.get(0));
    } else if (!others.isEmpty()) {
      List<AnnotationValue> nested = new ArrayList<>();
      others.forEach(o -> nested.add(new AnnotationValue.Nested(o)));
      uses.add(
          new AnnotationUse(
              container,
              Map.of("value", new AnnotationValue.Many(nested)),
              others.get(0).origin()));
    }
  }

  List<AnnotationUse> all() {
    return List.copyOf(uses);
  }
}
