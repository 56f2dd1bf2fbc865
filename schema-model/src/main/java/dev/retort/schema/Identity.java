package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * How the server numbers a column. An attribute that is null is one the model does not manage: it
 * equals whatever the database has.
 *
 * @param generation the clause, or {@code SERIAL} for a column whose default draws from a sequence
 *     that it owns
 * @param sequence what the catalog calls the sequence; unknown in a model
 */
public record Identity(
    Generation generation,
    @Nullable Long start,
    @Nullable Long increment,
    @Nullable Long min,
    @Nullable Long max,
    @Nullable Long cache,
    @Nullable Boolean cycle,
    Origin sequence) {

  public Identity(
      Generation generation,
      @Nullable Long start,
      @Nullable Long increment,
      @Nullable Long min,
      @Nullable Long max,
      @Nullable Long cache,
      @Nullable Boolean cycle) {
    this(generation, start, increment, min, max, cache, cycle, Origin.UNKNOWN);
  }

  /** What {@code pg_attribute.attidentity} says; {@code SERIAL} where it is empty. */
  public enum Generation {
    ALWAYS("always"),
    BY_DEFAULT("by default"),
    SERIAL("serial");

    private final String sql;

    Generation(String sql) {
      this.sql = sql;
    }

    /** As the JSON and, upper-cased, as the SQL spell it. */
    public String text() {
      return sql;
    }
  }

  public static Identity of(Generation generation) {
    return new Identity(generation, null, null, null, null, null, null);
  }
}
