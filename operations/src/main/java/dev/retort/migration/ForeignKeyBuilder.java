package dev.retort.migration;

import dev.retort.schema.Deferrability;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.MatchType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A foreign key, to be completed. */
public final class ForeignKeyBuilder {
  private final String name;
  private List<String> columns = List.of();
  private @Nullable QualifiedName refTable;
  private List<String> refColumns = List.of();
  private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
  private List<String> onDeleteColumns = List.of();
  private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
  private MatchType match = MatchType.SIMPLE;
  private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
  private boolean validated = true;
  private boolean enforced = true;
  private boolean period;
  private @Nullable String comment;

  ForeignKeyBuilder(String name) {
    this.name = name;
  }

  public ForeignKeyBuilder columns(String... names) {
    columns = List.of(names);
    return this;
  }

  /** The table and the columns that are pointed at, in the order of {@link #columns}. */
  public ForeignKeyBuilder references(String table, String... names) {
    refTable = QualifiedName.parse(table);
    refColumns = List.of(names);
    return this;
  }

  /**
   * {@code "cascade"}, {@code "restrict"}, {@code "set null"}, {@code "set default"} or {@code "no
   * action"}.
   *
   * @param names the columns that {@code set null} and {@code set default} touch; none for all
   */
  public ForeignKeyBuilder onDelete(String action, String... names) {
    onDelete = action(action);
    onDeleteColumns = List.of(names);
    return this;
  }

  public ForeignKeyBuilder onUpdate(String action) {
    onUpdate = action(action);
    return this;
  }

  public ForeignKeyBuilder matchFull() {
    match = MatchType.FULL;
    return this;
  }

  public ForeignKeyBuilder deferrable() {
    deferrability = Deferrability.INITIALLY_IMMEDIATE;
    return this;
  }

  public ForeignKeyBuilder initiallyDeferred() {
    deferrability = Deferrability.INITIALLY_DEFERRED;
    return this;
  }

  /** Does not check the rows that exist. */
  public ForeignKeyBuilder notValid() {
    validated = false;
    return this;
  }

  /** Says what should hold, and lets nobody check it (PostgreSQL 18). */
  public ForeignKeyBuilder notEnforced() {
    enforced = false;
    return this;
  }

  /** The last columns are ranges; the referenced ones must cover the referring one. */
  public ForeignKeyBuilder period() {
    period = true;
    return this;
  }

  public ForeignKeyBuilder comment(String text) {
    comment = text;
    return this;
  }

  ForeignKey build() {
    if (refTable == null) {
      throw new IllegalArgumentException("foreign key " + name + " references nothing");
    }
    return new ForeignKey(
        ObjectName.given(name),
        columns,
        refTable,
        refColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        match,
        deferrability,
        validated,
        period,
        enforced,
        comment,
        Origin.UNKNOWN);
  }

  private static ReferentialAction action(String text) {
    return Stream.of(ReferentialAction.values())
        .filter(action -> action.text().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no referential action: " + text));
  }
}
