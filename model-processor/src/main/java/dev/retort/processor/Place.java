package dev.retort.processor;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.schema.Origin;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Where a declaration or an annotation stands, as far as the compiler lets one see it. */
interface Place {
  Origin origin();

  /** The place of something that a type declares. */
  Place member(Element member);

  /**
   * An annotation on what stands here; null where none was written: a container of repeated
   * annotations is the compiler's.
   *
   * @param occurrence from 0, among annotations of the same simple name
   */
  @Nullable Place annotation(Name simpleName, int occurrence);

  /** An annotation among the values of the one that stands here. */
  Place nested(Name member, int index);

  /** Whether an enum constant has a class body. */
  boolean hasBody();

  /**
   * What an enum's constant passes to a field; unresolved where that cannot be seen. To be asked of
   * the enum's own place.
   */
  AnnotationValue passed(Element constant, String field);

  /** What the code of a converter or an enum says that stands here. */
  List<AnnotationUse> code(TypeElement type);

  /** What the fields of an enum's constant hold. To be asked of the enum's own place. */
  List<AnnotationUse> held(Element constant);

  /** A place of which only the file is known. */
  record InFile(Origin origin) implements Place {
    @Override
    public Place member(Element member) {
      return this;
    }

    @Override
    public Place annotation(Name simpleName, int occurrence) {
      return this;
    }

    @Override
    public Place nested(Name member, int index) {
      return this;
    }

    @Override
    public boolean hasBody() {
      return false;
    }

    @Override
    public AnnotationValue passed(Element constant, String field) {
      return new AnnotationValue.Unresolved(constant.getSimpleName().toString());
    }

    @Override
    public List<AnnotationUse> code(TypeElement type) {
      return List.of();
    }

    @Override
    public List<AnnotationUse> held(Element constant) {
      return List.of();
    }
  }
}
