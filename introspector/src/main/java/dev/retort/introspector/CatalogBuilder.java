package dev.retort.introspector;

import dev.retort.finding.Finding;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Dependency;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Origin;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the catalog queries find. Everything that belongs to a table is keyed by the
 * table's object id, because names repeat across schemas and tables; what belongs to a table that
 * is out of scope is left out.
 */
final class CatalogBuilder {
  private final Scope scope;
  private final List<String> namespaces = new ArrayList<>();
  private final Map<Long, Parts> tables = new TreeMap<>();
  private final Map<Long, Map<Long, String>> partitions = new TreeMap<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<Domain> domains = new ArrayList<>();
  private final List<CompositeType> composites = new ArrayList<>();
  private final List<RangeType> ranges = new ArrayList<>();
  private final CatalogObjects objects;
  private final Map<String, TreeSet<String>> unmodelled = new TreeMap<>();

  CatalogBuilder(Scope scope) {
    this.scope = scope;
    this.objects = new CatalogObjects(scope);
  }

  void namespace(String name) {
    namespaces.add(name);
  }

  void table(long oid, QualifiedName name, @Nullable String comment, TableOptions options) {
    if (!scope.isOwn(name)) {
      Parts parts = parts(oid);
      parts.name = name;
      parts.comment = comment;
      parts.options = options;
    }
  }

  void partition(
      long parent,
      long oid,
      QualifiedName name,
      String bound,
      @Nullable String comment,
      TableOptions options) {
    partitions.computeIfAbsent(parent, key -> new TreeMap<>()).put(oid, bound);
    Parts parts = parts(oid);
    parts.comment = comment;
    parts.options = options;
    parts.partition = name;
  }

  /** With the partitions, and theirs. */
  private Table whole(long oid, Table table, Map<String, String> draws) {
    List<Partition> found = new ArrayList<>();
    Map<String, String> drawn = new TreeMap<>(draws);
    drawn.putAll(parts(oid).draws);
    partitions
        .getOrDefault(oid, Map.of())
        .forEach(
            (own, bound) -> {
              Parts parts = parts(own);
              if (parts.partition != null) {
                Table read = PartitionColumns.whole(table, parts.build(parts.partition), drawn);
                Table child = whole(own, read, drawn);
                found.add(
                    new Partition(child.withColumns(PartitionColumns.own(table, child)), bound));
              }
            });
    return found.isEmpty() ? table : table.withOptions(table.options().withPartitions(found));
  }

  /** What belongs to a table, whether or not the table itself was read already. */
  Parts parts(long oid) {
    return tables.computeIfAbsent(oid, key -> new Parts());
  }

  void sequence(Sequence sequence) {
    sequences.add(sequence);
  }

  void enumType(EnumType type) {
    enums.add(type);
  }

  void domain(Domain domain) {
    domains.add(domain);
  }

  void composite(CompositeType type) {
    composites.add(type);
  }

  void range(RangeType type) {
    ranges.add(type);
  }

  /** What is known by its definition. */
  void object(long classOid, long oid, SchemaObject object) {
    objects.add(classOid, oid, object);
  }

  /** What an object cannot be without, whether or not the object was read already. */
  void dependency(long classOid, long oid, Dependency dependency) {
    objects.add(classOid, oid, dependency);
  }

  void unmodelled(String kind, String object) {
    unmodelled.computeIfAbsent(kind, key -> new TreeSet<>()).add(object);
  }

  Schema schema() {
    List<Table> read = new ArrayList<>();
    tables.forEach(
        (oid, parts) -> {
          QualifiedName name = parts.name;
          if (name != null) {
            read.add(whole(oid, parts.build(name), Map.of()));
          }
        });
    return new Schema(
        namespaces, read, sequences, enums, domains, composites, ranges, objects.build());
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    unmodelled.forEach(
        (kind, names) ->
            findings.add(
                IntrospectorFindings.NOT_MODELLED.on(
                    kind,
                    Origin.catalog(kind),
                    names.size() + " seen and not modelled: " + String.join(", ", names))));
    return findings;
  }

  /** The parts of one table, in the order in which rows came. */
  static final class Parts {
    private @Nullable QualifiedName name;
    private @Nullable QualifiedName partition;
    private @Nullable String comment;
    private TableOptions options = TableOptions.PLAIN;
    private @Nullable PrimaryKey primaryKey;
    private final Map<String, String> draws = new TreeMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<ExclusionConstraint> exclusions = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    private Parts() {}

    void primaryKey(PrimaryKey key) {
      primaryKey = key;
    }

    /** The default of a serial column, which its partitions have, too. */
    void draw(String column, String expression) {
      draws.put(column, expression);
    }

    void add(Column column) {
      columns.add(column);
    }

    void add(UniqueConstraint unique) {
      uniques.add(unique);
    }

    void add(ForeignKey key) {
      foreignKeys.add(key);
    }

    void add(CheckConstraint check) {
      checks.add(check);
    }

    void add(ExclusionConstraint exclusion) {
      exclusions.add(exclusion);
    }

    void add(Index index) {
      indexes.add(index);
    }

    private Table build(QualifiedName tableName) {
      return new Table(
          tableName,
          columns,
          primaryKey,
          uniques,
          foreignKeys,
          checks,
          exclusions,
          indexes,
          comment,
          options,
          Origin.catalog(tableName.toString()));
    }
  }
}
