package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name as the catalog stores it
 * @param type as {@code format_type} spells it; aliases ({@code varchar(32)}, {@code int8}) are
 *     accepted and respelled
 * @param defaultValue the {@code DEFAULT} expression; null for none
 * @param collation null for the type's default collation
 * @param options how its values are stored
 * @param notNull the constraint of a column that is not nullable
 * @param origin where it was declared; not part of equality
 */
public record Column(
    String name,
    String type,
    boolean nullable,
    @Nullable SqlExpression defaultValue,
    @Nullable Identity identity,
    @Nullable Generated generated,
    @Nullable QualifiedName collation,
    @Nullable String comment,
    ColumnOptions options,
    NotNull notNull,
    Origin origin) {

  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a column needs a name");
    }
    type = SqlTypes.canonical(type);
    notNull = nullable ? NotNull.PLAIN : notNull;
    if (defaultValue != null && generated != null) {
      throw new IllegalArgumentException(
          "column " + name + " has both a default and a generation expression");
    }
  }

  /** A column of whose constraint nothing is said. */
  public Column(
      String name,
      String type,
      boolean nullable,
      @Nullable SqlExpression defaultValue,
      @Nullable Identity identity,
      @Nullable Generated generated,
      @Nullable QualifiedName collation,
      @Nullable String comment,
      ColumnOptions options,
      Origin origin) {
    this(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        collation,
        comment,
        options,
        NotNull.PLAIN,
        origin);
  }

  /** A column of whose storage nothing is said. */
  public Column(
      String name,
      String type,
      boolean nullable,
      @Nullable SqlExpression defaultValue,
      @Nullable Identity identity,
      @Nullable Generated generated,
      @Nullable QualifiedName collation,
      @Nullable String comment,
      Origin origin) {
    this(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        collation,
        comment,
        ColumnOptions.DEFAULT,
        NotNull.PLAIN,
        origin);
  }

  /** A nullable column with nothing but a type. */
  public static Column of(String name, String type) {
    return new Column(name, type, true, null, null, null, null, null, Origin.UNKNOWN);
  }

  public Column withName(String other) {
    return new Column(
        other,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        collation,
        comment,
        options,
        notNull,
        origin);
  }

  public Column withType(String other) {
    return new Column(
        name,
        other,
        nullable,
        defaultValue,
        identity,
        generated,
        collation,
        comment,
        options,
        notNull,
        origin);
  }

  public Column withNullable(boolean other) {
    return new Column(
        name,
        type,
        other,
        defaultValue,
        identity,
        generated,
        collation,
        comment,
        options,
        notNull,
        origin);
  }

  public Column withDefault(@Nullable SqlExpression other) {
    return new Column(
        name, type, nullable, other, identity, generated, collation, comment, options, notNull,
        origin);
  }

  public Column withIdentity(@Nullable Identity other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        other,
        generated,
        collation,
        comment,
        options,
        notNull,
        origin);
  }

  public Column withGenerated(@Nullable Generated other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        other,
        collation,
        comment,
        options,
        notNull,
        origin);
  }

  public Column withCollation(@Nullable QualifiedName other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        other,
        comment,
        options,
        notNull,
        origin);
  }

  public Column withComment(@Nullable String other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        collation,
        other,
        options,
        notNull,
        origin);
  }

  public Column withOptions(ColumnOptions other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        collation,
        comment,
        other,
        notNull,
        origin);
  }

  public Column withNotNull(NotNull other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        collation,
        comment,
        options,
        other,
        origin);
  }

  public Column withOrigin(Origin other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        collation,
        comment,
        options,
        notNull,
        other);
  }

  /** Whether rows that exist already get a value when this column is added. */
  public boolean suppliesValueForExistingRows() {
    return defaultValue != null || identity != null || generated != null;
  }
}
