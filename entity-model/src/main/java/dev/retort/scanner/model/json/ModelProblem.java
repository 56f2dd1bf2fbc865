package dev.retort.scanner.model.json;

import dev.retort.schema.Origin;

/**
 * Something that the processor saw and could not turn into a declaration. It is kept in the file,
 * because a compiler's output is soon forgotten and a missing declaration reads as "drop it".
 *
 * @param subject the binary name of the type that it is about; empty when it is about the whole
 *     compilation
 */
public record ModelProblem(Kind kind, String subject, String message, Origin origin) {

  /** What sort of problem. */
  public enum Kind {
    /** A declaration made the processor fail. */
    UNREADABLE,
    /** A type is mapped by {@code javax.persistence}, which is not read. */
    JAVAX
  }
}
