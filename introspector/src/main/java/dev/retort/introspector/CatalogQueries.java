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
        new DependenciesQuery(),
        new DomainsQuery(),
        new EnumsQuery(),
        new IndexesQuery(),
        new NamespacesQuery(),
        new ObjectsQuery("database_objects.sql"),
        new ObjectsQuery("routines.sql"),
        new ObjectsQuery("table_objects.sql"),
        new ObjectsQuery("views.sql"),
        new PartitionsQuery(),
        new RangesQuery(),
        new SequencesQuery(),
        new TablesQuery(),
        new UnmodelledQuery());
  }

  /** Those of objects that are known by their definition. */
  static List<CatalogQuery> ofObjects() {
    return all().stream()
        .filter(q -> q instanceof ObjectsQuery || q instanceof DependenciesQuery)
        .toList();
  }

  /** What is read besides where privileges are managed. */
  static List<CatalogQuery> ofGrants() {
    return List.of(new ObjectsQuery("grants.sql"));
  }
}
