package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of the table that holds it.
 *
 * @param columns the referencing columns; {@code refColumns} stands in the same order, pair by pair
 * @param onDeleteColumns PostgreSQL 15's column list of {@code SET NULL} and {@code SET DEFAULT};
 *     empty for all
 * @param validated false for {@code NOT VALID}; true where it is not enforced
 * @param period whether the last columns are ranges, and those of the referenced rows must cover
 *     that of the referring one (PostgreSQL 18)
 * @param enforced false for {@code NOT ENFORCED} (PostgreSQL 18)
 */
public record ForeignKey(
    ObjectName name,
    List<String> columns,
    QualifiedName refTable,
    List<String> refColumns,
    ReferentialAction onDelete,
    List<String> onDeleteColumns,
    ReferentialAction onUpdate,
    MatchType match,
    Deferrability deferrability,
    boolean validated,
    boolean period,
    boolean enforced,
    @Nullable String comment,
    Origin origin) {
  public ForeignKey {
    columns = List.copyOf(columns);
    refColumns = List.copyOf(refColumns);
    onDeleteColumns = List.copyOf(onDeleteColumns);
    if (columns.isEmpty() || columns.size() != refColumns.size()) {
      throw new IllegalArgumentException(
          "foreign key " + name + " pairs " + columns + " with " + refColumns);
    }
  }

  /** An enforced key whose columns are compared for equality. */
  public ForeignKey(
      ObjectName name,
      List<String> columns,
      QualifiedName refTable,
      List<String> refColumns,
      ReferentialAction onDelete,
      List<String> onDeleteColumns,
      ReferentialAction onUpdate,
      MatchType match,
      Deferrability deferrability,
      boolean validated,
      @Nullable String comment,
      Origin origin) {
    this(
        name,
        columns,
        refTable,
        refColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        match,
        deferrability,
        validated,
        false,
        true,
        comment,
        origin);
  }

  public static ForeignKey of(
      ObjectName name, List<String> columns, QualifiedName refTable, List<String> refColumns) {
    return new ForeignKey(
        name,
        columns,
        refTable,
        refColumns,
        ReferentialAction.NO_ACTION,
        List.of(),
        ReferentialAction.NO_ACTION,
        MatchType.SIMPLE,
        Deferrability.NOT_DEFERRABLE,
        true,
        null,
        Origin.UNKNOWN);
  }

  public ForeignKey withName(ObjectName other) {
    return new ForeignKey(
        other,
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
        origin);
  }

  public ForeignKey withColumns(List<String> newColumns, List<String> newRefColumns) {
    return new ForeignKey(
        name,
        newColumns,
        refTable,
        newRefColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        match,
        deferrability,
        validated,
        period,
        enforced,
        comment,
        origin);
  }

  public ForeignKey withRefTable(QualifiedName other) {
    return new ForeignKey(
        name,
        columns,
        other,
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
        origin);
  }

  public ForeignKey withOnDelete(ReferentialAction other) {
    return new ForeignKey(
        name,
        columns,
        refTable,
        refColumns,
        other,
        onDeleteColumns,
        onUpdate,
        match,
        deferrability,
        validated,
        period,
        enforced,
        comment,
        origin);
  }

  public ForeignKey withValidated(boolean other) {
    return new ForeignKey(
        name,
        columns,
        refTable,
        refColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        match,
        deferrability,
        other,
        period,
        enforced,
        comment,
        origin);
  }

  public ForeignKey withOrigin(Origin other) {
    return new ForeignKey(
        name,
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
        other);
  }

  public ForeignKey withPeriod(boolean other) {
    return new ForeignKey(
        name,
        columns,
        refTable,
        refColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        match,
        deferrability,
        validated,
        other,
        enforced,
        comment,
        origin);
  }

  public ForeignKey withEnforced(boolean other) {
    return new ForeignKey(
        name,
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
        other,
        comment,
        origin);
  }

  public ForeignKey withComment(@Nullable String other) {
    return new ForeignKey(
        name,
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
        other,
        origin);
  }
}
