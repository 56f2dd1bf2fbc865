package dev.retort.scanner.mapping.table;

import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table under construction. */
public final class TableDraft {
  private final @Nullable Identifier schema;
  private final Identifier logical;
  private final Identifier name;
  private final Origin origin;
  private final Map<String, ColumnDraft> columns = new LinkedHashMap<>();
  private final Map<String, ColumnDraft> byLogicalName = new LinkedHashMap<>();
  private final List<ColumnDraft> primaryKey = new ArrayList<>();
  private final List<KeyDraft> uniques = new ArrayList<>();
  private final List<CheckDraft> checks = new ArrayList<>();
  private final List<ForeignKeyDraft> foreignKeys = new ArrayList<>();
  private final List<IndexDraft> indexes = new ArrayList<>();
  private @Nullable String comment;
  private @Nullable TableDraft keyOf;

  /**
   * @param logical the name that annotations refer to it by
   * @param name the name in the database
   */
  public TableDraft(
      @Nullable Identifier schema, Identifier logical, Identifier name, Origin origin) {
    this.schema = schema;
    this.logical = logical;
    this.name = name;
    this.origin = origin;
  }

  public @Nullable Identifier schema() {
    return schema;
  }

  public Identifier logical() {
    return logical;
  }

  public Identifier name() {
    return name;
  }

  public Origin origin() {
    return origin;
  }

  public Collection<ColumnDraft> columns() {
    return columns.values();
  }

  /** Adds a column; where there is one of that name already, that one stays and is returned. */
  public ColumnDraft add(ColumnDraft column) {
    ColumnDraft present = columns.putIfAbsent(column.name().catalog(), column);
    ColumnDraft result = present == null ? column : present;
    byLogicalName.putIfAbsent(key(column.logical()), result);
    return result;
  }

  /** A column by its logical or physical name, in any case. */
  public @Nullable ColumnDraft find(String written) {
    Identifier identifier = Identifier.of(written);
    ColumnDraft column = byLogicalName.get(key(identifier));
    if (column == null) {
      column = columns.get(identifier.catalog());
    }
    if (column == null) {
      column =
          columns.values().stream()
              .filter(c -> c.name().text().equalsIgnoreCase(identifier.text()))
              .findFirst()
              .orElse(null);
    }
    return column;
  }

  public List<ColumnDraft> primaryKey() {
    List<ColumnDraft> key = new ArrayList<>(primaryKey);
    key.replaceAll(c -> columns.getOrDefault(c.name().catalog(), c));
    return key;
  }

  /** The primary key as it was set: what is in it may be of another size, or written otherwise. */
  List<ColumnDraft> statedKey() {
    return List.copyOf(primaryKey);
  }

  /** Sets the primary key, whose columns are never null. */
  public void primaryKey(List<ColumnDraft> key) {
    primaryKey.clear();
    key.forEach(column -> primaryKey.add(column.nullable(false)));
    primaryKey().forEach(column -> column.nullable(false));
  }

  /** Says that the primary key is one with another table's, in its order and under its name. */
  public void keyOf(TableDraft other) {
    keyOf = other;
  }

  /** The table that decides about the order and the name of the primary key. */
  TableDraft keyOwner() {
    return keyOf == null || keyOf.primaryKey.size() != primaryKey.size() ? this : keyOf.keyOwner();
  }

  public List<KeyDraft> uniques() {
    return List.copyOf(uniques);
  }

  public void add(KeyDraft unique) {
    uniques.add(unique);
  }

  public List<CheckDraft> checks() {
    return List.copyOf(checks);
  }

  public void add(CheckDraft check) {
    checks.add(check);
  }

  public List<ForeignKeyDraft> foreignKeys() {
    return List.copyOf(foreignKeys);
  }

  public void add(ForeignKeyDraft foreignKey) {
    foreignKeys.add(foreignKey);
  }

  public void replace(ForeignKeyDraft from, ForeignKeyDraft to) {
    foreignKeys.replaceAll(key -> key.equals(from) ? to : key);
  }

  public List<IndexDraft> indexes() {
    return List.copyOf(indexes);
  }

  public void add(IndexDraft index) {
    indexes.add(index);
  }

  public @Nullable String comment() {
    return comment;
  }

  public void comment(String other) {
    comment = other;
  }

  private static String key(Identifier logical) {
    return logical.text().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
