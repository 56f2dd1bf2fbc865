package dev.retort.migration;

import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index, to be completed. */
public final class IndexBuilder {
  private final String name;
  private @Nullable QualifiedName table;
  private boolean unique;
  private String method = "btree";
  private final List<IndexKey> keys = new ArrayList<>();
  private List<String> include = List.of();
  private @Nullable SqlExpression where;
  private boolean nullsNotDistinct;
  private final Map<String, String> storage = new TreeMap<>();
  private boolean valid = true;
  private boolean concurrently;
  private @Nullable String comment;

  IndexBuilder(String name) {
    this.name = name;
  }

  public IndexBuilder on(String tableName) {
    table = QualifiedName.parse(tableName);
    return this;
  }

  public IndexBuilder columns(String... names) {
    Stream.of(names).map(IndexKey::column).forEach(keys::add);
    return this;
  }

  /**
   * Keys that are more than a column: {@code key("name").desc()}, {@code expression("lower(a)")}.
   */
  public IndexBuilder keys(KeyBuilder... more) {
    Stream.of(more).map(KeyBuilder::build).forEach(keys::add);
    return this;
  }

  public IndexBuilder unique() {
    unique = true;
    return this;
  }

  /** The access method: {@code "gin"}, {@code "brin"} …; btree where nothing is said. */
  public IndexBuilder using(String accessMethod) {
    method = accessMethod;
    return this;
  }

  public IndexBuilder include(String... names) {
    include = List.of(names);
    return this;
  }

  /** The predicate of a partial index. */
  public IndexBuilder where(String predicate) {
    where = SqlExpression.of(predicate);
    return this;
  }

  public IndexBuilder nullsNotDistinct() {
    nullsNotDistinct = true;
    return this;
  }

  /** A storage parameter: {@code with("fillfactor", "70")}. */
  public IndexBuilder with(String parameter, String value) {
    storage.put(parameter, value);
    return this;
  }

  /** Without locking writers out; such a statement runs outside of any transaction. */
  public IndexBuilder concurrently() {
    concurrently = true;
    return this;
  }

  /** What a failed concurrent build left behind. */
  public IndexBuilder invalid() {
    valid = false;
    return this;
  }

  public IndexBuilder comment(String text) {
    comment = text;
    return this;
  }

  QualifiedName table() {
    if (table == null) {
      throw new IllegalArgumentException("index " + name + " is on no table");
    }
    return table;
  }

  boolean isConcurrent() {
    return concurrently;
  }

  Index build() {
    return new Index(
        ObjectName.given(name),
        unique,
        method,
        keys,
        include,
        where,
        nullsNotDistinct,
        storage,
        valid,
        comment,
        Origin.UNKNOWN);
  }
}
