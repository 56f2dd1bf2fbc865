package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * The constraint behind a column's {@code NOT NULL}, which has a name of its own since PostgreSQL
 * 18; before there is nothing to say of it.
 *
 * @param name null for the one that PostgreSQL chooses
 * @param noInherit whether tables that inherit are free of it
 * @param validated false for {@code NOT VALID}
 * @param catalog what the catalog calls it, chosen or not; unknown in a model
 * @param inherited what the catalog calls one that comes from a parent, whose business it is
 */
public record NotNull(
    @Nullable String name,
    boolean noInherit,
    boolean validated,
    @Nullable String comment,
    Origin catalog,
    Origin inherited) {
  /** One of which nothing is said. */
  public static final NotNull PLAIN = new NotNull(null, false, true, null, Origin.UNKNOWN);

  /** One that is the table's own. */
  public NotNull(
      @Nullable String name,
      boolean noInherit,
      boolean validated,
      @Nullable String comment,
      Origin catalog) {
    this(name, noInherit, validated, comment, catalog, Origin.UNKNOWN);
  }

  private static final String LABEL = "not_null";

  /** One that comes from a parent. */
  public static NotNull ofParent(String name) {
    return new NotNull(null, false, true, null, Origin.UNKNOWN, Origin.catalog(name));
  }

  /** As the catalog has it: a name that PostgreSQL chose itself says nothing. */
  public static NotNull ofCatalog(
      String table,
      String column,
      String name,
      boolean noInherit,
      boolean validated,
      @Nullable String comment) {
    String number = name.substring(name.replaceFirst("[0-9]+$", "").length());
    boolean chosen =
        name.equals(chosenName(table, column, ""))
            || name.equals(chosenName(table, column, number));
    return new NotNull(chosen ? null : name, noInherit, validated, comment, Origin.catalog(name));
  }

  public NotNull withName(@Nullable String other) {
    return new NotNull(other, noInherit, validated, comment, catalog, inherited);
  }

  public NotNull withComment(@Nullable String other) {
    return new NotNull(name, noInherit, validated, other, catalog, inherited);
  }

  public NotNull withNoInherit(boolean other) {
    return new NotNull(name, other, validated, comment, catalog, inherited);
  }

  public NotNull withValidated(boolean other) {
    return new NotNull(name, noInherit, other, comment, catalog, inherited);
  }

  /** What a child of the table has of it. */
  public NotNull inChild() {
    Origin own = name != null ? Origin.catalog(name) : catalog;
    return own.isKnown() ? ofParent(own.place()) : inherited.isKnown() ? this : PLAIN;
  }

  /** The same once a child has left the parent that it came from. */
  public NotNull leftIn(QualifiedName table, String column) {
    return inherited.isKnown()
        ? ofCatalog(table.name(), column, inherited.place(), false, true, null)
        : this;
  }

  /** The same once its table or column is called otherwise: it keeps its name. */
  public NotNull keepingName() {
    return catalog.isKnown() ? withName(catalog.toString()) : this;
  }

  /** What it is called in a table. */
  public String nameIn(QualifiedName table, String column) {
    return name != null
        ? name
        : catalog.isKnown() ? catalog.toString() : chosenName(table.name(), column, "");
  }

  /** What PostgreSQL calls it, where that is not taken ({@code makeObjectName}). */
  private static String chosenName(String table, String column, String number) {
    int room = Identifiers.MAX_BYTES - LABEL.length() - number.length() - 2;
    int ofTable = Identifiers.byteLength(table);
    int ofColumn = Identifiers.byteLength(column);
    while (ofTable + ofColumn > room) {
      if (ofTable > ofColumn) {
        ofTable--;
      } else {
        ofColumn--;
      }
    }
    return Identifiers.truncate(table, ofTable)
        + "_"
        + Identifiers.truncate(column, ofColumn)
        + "_"
        + LABEL
        + number;
  }
}
