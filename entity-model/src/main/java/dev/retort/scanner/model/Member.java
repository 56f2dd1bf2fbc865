package dev.retort.scanner.model;

import dev.retort.schema.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A field, a method without parameters that returns something, or a record component.
 *
 * @param name as declared: {@code getName} for a method
 * @param isTransient the Java keyword, not the annotation
 * @param overrides whether a method of the same name is known to be bridged or synthetic and must
 *     be ignored
 */
public record Member(
    String name,
    Kind kind,
    TypeRef type,
    boolean isStatic,
    boolean isTransient,
    boolean overrides,
    List<AnnotationUse> annotations,
    Origin origin) {

  /** Which sort of member. */
  public enum Kind {
    FIELD,
    METHOD,
    COMPONENT
  }

  public Member {
    annotations = AnnotationList.copyOf(annotations);
  }

  public Optional<AnnotationUse> annotation(String type) {
    return Optional.ofNullable(AnnotationUse.first(annotations, type));
  }

  public boolean has(String annotationType) {
    return AnnotationUse.first(annotations, annotationType) != null;
  }
}
