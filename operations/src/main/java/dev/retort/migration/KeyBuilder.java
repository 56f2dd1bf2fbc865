package dev.retort.migration;

import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;

/** A key of an index, to be completed. */
public final class KeyBuilder {
  private IndexKey key;

  KeyBuilder(IndexKey key) {
    this.key = key;
  }

  /** Descending, which puts nulls first. */
  public KeyBuilder desc() {
    key = key.descending();
    return this;
  }

  public KeyBuilder nullsFirst() {
    key = key.withNullsFirst(true);
    return this;
  }

  public KeyBuilder nullsLast() {
    key = key.withNullsFirst(false);
    return this;
  }

  public KeyBuilder opclass(String name) {
    key = key.withOpclass(name);
    return this;
  }

  public KeyBuilder collate(String collation) {
    key =
        new IndexKey(
            key.column(),
            key.expression(),
            key.desc(),
            key.nullsFirst(),
            key.opclass(),
            QualifiedName.parse(collation));
    return this;
  }

  IndexKey build() {
    return key;
  }
}
