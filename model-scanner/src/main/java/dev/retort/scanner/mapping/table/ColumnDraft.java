package dev.retort.scanner.mapping.table;

import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import org.jspecify.annotations.Nullable;

/** A column under construction. */
public final class ColumnDraft {
  private final Identifier logical;
  private final Identifier name;
  private final Origin origin;
  private String type;
  private boolean nullable = true;
  private boolean demandedInSql;
  private @Nullable String defaultValue;
  private @Nullable String generated;
  private boolean generatedIsDemanded;
  private @Nullable Identity identity;
  private @Nullable String comment;
  private @Nullable String collation;
  private @Nullable PartDraft part;
  private @Nullable Integer bytes;
  private @Nullable Integer jdbcBytes;
  private boolean sortedByJdbcType;
  private @Nullable String typeWithoutSeconds;

  /**
   * @param logical the name that annotations refer to it by
   * @param name the name in the database
   */
  public ColumnDraft(Identifier logical, Identifier name, String type, Origin origin) {
    this.logical = logical;
    this.name = name;
    this.type = type;
    this.origin = origin;
  }

  public Identifier logical() {
    return logical;
  }

  public Identifier name() {
    return name;
  }

  public String type() {
    return type;
  }

  public boolean nullable() {
    return nullable;
  }

  /** Whether the mapping lets it be null: what a column definition says is text to Hibernate. */
  public boolean mayBeNull() {
    return nullable || demandedInSql;
  }

  /** Makes it NOT NULL because a column definition says so. */
  public ColumnDraft demandedInSql() {
    demandedInSql = nullable;
    nullable = false;
    return this;
  }

  public Origin origin() {
    return origin;
  }

  /** How the value is read where the column is a part of a value that is stored whole. */
  public PartDraft part() {
    PartDraft known = part;
    return known == null || !known.type().equals(type) ? PartDraft.cast(type, type) : known;
  }

  public ColumnDraft part(PartDraft other) {
    part = other;
    return this;
  }

  /**
   * @param other the bytes of the JDBC type where they differ from those of the column's type
   */
  public ColumnDraft jdbcBytes(@Nullable Integer other) {
    jdbcBytes = other;
    return this;
  }

  /** Whether a key is sorted by the size of its JDBC type, as where it refers to another column. */
  public ColumnDraft sortedByJdbcType(boolean other) {
    sortedByJdbcType = other;
    return this;
  }

  /**
   * @param other its length where the type does not tell it
   */
  public ColumnDraft bytes(@Nullable Integer other) {
    bytes = other;
    return this;
  }

  /** Its size where a key is sorted; null for that of its type. */
  @Nullable Integer bytes() {
    return sortedByJdbcType && jdbcBytes != null ? jdbcBytes : bytes;
  }

  /**
   * @param other the type without the digits of seconds that an annotation gives
   */
  public ColumnDraft typeWithoutSeconds(@Nullable String other) {
    typeWithoutSeconds = other;
    return this;
  }

  public ColumnDraft type(String other) {
    type = other;
    return this;
  }

  public ColumnDraft nullable(boolean other) {
    nullable = other;
    return this;
  }

  public ColumnDraft defaultValue(@Nullable String other) {
    defaultValue = other;
    return this;
  }

  public ColumnDraft generated(@Nullable String other) {
    generated = other;
    return this;
  }

  /** Whether a generated column keeps its NOT NULL, which not every Hibernate writes. */
  public ColumnDraft generatedIsDemanded(boolean other) {
    generatedIsDemanded = other;
    return this;
  }

  public ColumnDraft identity(@Nullable Identity other) {
    identity = other;
    return this;
  }

  public ColumnDraft comment(@Nullable String other) {
    comment = other;
    return this;
  }

  public ColumnDraft collation(@Nullable String other) {
    collation = other;
    return this;
  }

  /**
   * A column of the same type that refers to this one, under a name that is written: such a one
   * takes over length, precision and scale, but not the digits of seconds ({@code
   * AnnotatedJoinColumn#overrideFromReferencedColumnIfNecessary}).
   */
  public ColumnDraft copyNamed(Identifier otherLogical, Identifier otherName, Origin otherOrigin) {
    ColumnDraft copy = copy(otherLogical, otherName, otherOrigin);
    if (typeWithoutSeconds != null) {
      copy.type = typeWithoutSeconds;
      copy.typeWithoutSeconds = null;
    }
    return copy;
  }

  /** A column of the same type that refers to this one, under another name. */
  public ColumnDraft copy(Identifier otherLogical, Identifier otherName, Origin otherOrigin) {
    return new ColumnDraft(otherLogical, otherName, type, otherOrigin)
        .bytes(bytes)
        .jdbcBytes(jdbcBytes)
        .sortedByJdbcType(true)
        .typeWithoutSeconds(typeWithoutSeconds);
  }

  /** This column for another table: a table per class repeats what it inherits. */
  public ColumnDraft inherited() {
    ColumnDraft copy = new ColumnDraft(logical, name, type, origin);
    copy.nullable = nullable;
    copy.defaultValue = defaultValue;
    copy.generated = generated;
    copy.generatedIsDemanded = generatedIsDemanded;
    copy.identity = identity;
    copy.comment = comment;
    copy.collation = collation;
    copy.bytes = bytes;
    copy.jdbcBytes = jdbcBytes;
    copy.sortedByJdbcType = sortedByJdbcType;
    copy.typeWithoutSeconds = typeWithoutSeconds;
    return copy;
  }

  Column column() {
    return new Column(
        name.catalog(),
        type,
        nullable || generated != null && !generatedIsDemanded,
        generated != null || defaultValue == null ? null : SqlExpression.of(defaultValue),
        identity,
        generated == null ? null : Generated.stored(generated),
        collation == null ? null : QualifiedName.parse(collation).in("pg_catalog"),
        comment,
        origin);
  }

  @Override
  public String toString() {
    return name + " " + type;
  }
}
