package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A user's own opinion about two definitions, before the built-in comparison. Implementations are
 * found as services; they must be pure, and are asked in the order of their class names until one
 * has an opinion.
 */
public interface ComparisonHook {
  /** What a hook says. */
  enum Opinion {
    /** Nothing: the next hook, or the built-in comparison, decides. */
    NONE,
    /** There is no difference: the database's definition stays as it is. */
    SAME,
    /** There is one, even where the definitions are equal: what can be replaced is replaced. */
    DIFFERENT
  }

  /**
   * Two definitions of one object.
   *
   * @param table what the object is a part of; null for what stands for itself
   * @param name the object's own name
   * @param actual null where only the models have it: {@code SAME} leaves it uncreated
   * @param wanted null where only the database has it: {@code SAME} leaves it alone
   */
  record Pair(
      @Nullable QualifiedName table,
      QualifiedName name,
      @Nullable Record actual,
      @Nullable Record wanted,
      int serverVersion) {}

  /** Two definitions of one column that both sides have. */
  record ColumnPair(QualifiedName table, Column actual, Column wanted, int serverVersion) {}

  /**
   * About whole definitions: a {@code Table}, {@code Column}, {@code Index}, {@code Sequence} … of
   * package {@code dev.retort.schema}. The parts of a table that only one side has are not asked
   * about. {@code DIFFERENT} drops and adds constraints and indexes, and says nothing elsewhere.
   */
  default Opinion compare(Pair pair) {
    return Opinion.NONE;
  }

  /** About the types of a column alone. */
  default Opinion compareType(ColumnPair pair) {
    return Opinion.NONE;
  }

  /** About the defaults of a column alone. */
  default Opinion compareDefault(ColumnPair pair) {
    return Opinion.NONE;
  }
}
