package dev.retort.introspector;

import java.sql.SQLException;

/**
 * One set-based query over the catalog and what its rows mean. The SQL is the resource named like
 * the query; its only parameter is the array of schema names. Queries know nothing of each other:
 * the {@link CatalogBuilder} puts together by object id what they found.
 */
interface CatalogQuery {
  /** The resource, next to this class. */
  String resource();

  /** Takes one row. */
  void read(Row row, CatalogBuilder into) throws SQLException;
}
