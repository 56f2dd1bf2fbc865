package dev.retort.introspector;

import java.util.List;

/** Every catalog query, in alphabetical order. */
final class CatalogQueries {
  private CatalogQueries() {}

  static List<CatalogQuery> all() {
    return List.of(
        new ColumnsQuery(),
        new CompositesQuery(),
        new ConstraintsQuery(),
        new DomainsQuery(),
        new EnumsQuery(),
        new IndexesQuery(),
        new NamespacesQuery(),
        new RangesQuery(),
        new SequencesQuery(),
        new TablesQuery(),
        new UnmodelledQuery());
  }
}
