package dev.retort.introspector.canonical;

import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one kind that stand in one table, or belong to one column, and that the server was asked
 * about because they were not the same on both sides.
 *
 * @param kind in words: {@code check}, {@code default}, {@code index predicate} …
 * @param column empty for what belongs to the table
 */
public record Compared(
    QualifiedName table, String kind, String column, List<Form> actual, List<Form> wanted) {
  public Compared {
    actual = List.copyOf(actual);
    wanted = List.copyOf(wanted);
  }

  /**
   * A text and what became of it.
   *
   * @param raw as its side has it
   * @param canonical PostgreSQL's last rendering; the raw text where it was not rendered
   * @param error why it could not be rendered; null where it was, or need not be
   * @param sameAs the raw text of the other side that means the same; null for none
   */
  public record Form(
      String raw, String canonical, @Nullable String error, @Nullable String sameAs) {}
}
