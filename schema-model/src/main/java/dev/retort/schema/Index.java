package dev.retort.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint owns. It lives in its table's schema.
 *
 * @param method {@code btree}, {@code gin} …
 * @param include the columns carried without being keys
 * @param where the predicate of a partial index
 * @param storage storage parameters ({@code fillfactor}), by name
 * @param valid false for what a failed {@code CREATE INDEX CONCURRENTLY} leaves behind
 */
public record Index(
    ObjectName name,
    boolean unique,
    String method,
    List<IndexKey> keys,
    List<String> include,
    @Nullable SqlExpression where,
    boolean nullsNotDistinct,
    Map<String, String> storage,
    boolean valid,
    @Nullable String comment,
    Origin origin) {
  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
    storage = java.util.Collections.unmodifiableMap(new TreeMap<>(storage));
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("index " + name + " has no keys");
    }
  }

  /** A plain btree over columns. */
  public static Index of(ObjectName name, List<String> columns) {
    return new Index(
        name,
        false,
        "btree",
        columns.stream().map(IndexKey::column).toList(),
        List.of(),
        null,
        false,
        Map.of(),
        true,
        null,
        Origin.UNKNOWN);
  }

  public Index withName(ObjectName other) {
    return new Index(
        other,
        unique,
        method,
        keys,
        include,
        where,
        nullsNotDistinct,
        storage,
        valid,
        comment,
        origin);
  }

  public Index withUnique(boolean other) {
    return new Index(
        name,
        other,
        method,
        keys,
        include,
        where,
        nullsNotDistinct,
        storage,
        valid,
        comment,
        origin);
  }

  public Index withMethod(String other) {
    return new Index(
        name,
        unique,
        other,
        keys,
        include,
        where,
        nullsNotDistinct,
        storage,
        valid,
        comment,
        origin);
  }

  public Index withKeys(List<IndexKey> other) {
    return new Index(
        name,
        unique,
        method,
        other,
        include,
        where,
        nullsNotDistinct,
        storage,
        valid,
        comment,
        origin);
  }

  public Index withInclude(List<String> other) {
    return new Index(
        name,
        unique,
        method,
        keys,
        other,
        where,
        nullsNotDistinct,
        storage,
        valid,
        comment,
        origin);
  }

  public Index withWhere(@Nullable SqlExpression other) {
    return new Index(
        name,
        unique,
        method,
        keys,
        include,
        other,
        nullsNotDistinct,
        storage,
        valid,
        comment,
        origin);
  }

  public Index withNullsNotDistinct(boolean other) {
    return new Index(
        name, unique, method, keys, include, where, other, storage, valid, comment, origin);
  }

  public Index withStorage(Map<String, String> other) {
    return new Index(
        name,
        unique,
        method,
        keys,
        include,
        where,
        nullsNotDistinct,
        other,
        valid,
        comment,
        origin);
  }

  public Index withComment(@Nullable String other) {
    return new Index(
        name,
        unique,
        method,
        keys,
        include,
        where,
        nullsNotDistinct,
        storage,
        valid,
        other,
        origin);
  }

  public Index withOrigin(Origin other) {
    return new Index(
        name,
        unique,
        method,
        keys,
        include,
        where,
        nullsNotDistinct,
        storage,
        valid,
        comment,
        other);
  }
}
