package dev.retort.scanner.mapping;

import dev.retort.finding.FindingCode;
import dev.retort.scanner.Additions;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import dev.retort.scanner.naming.TableNamer;
import dev.retort.schema.Deferrability;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns {@code @PostgresIndex} and its like into what a table gets. */
final class PostgresDefinitions {
  private final MappingContext context;

  PostgresDefinitions(MappingContext context) {
    this.context = context;
  }

  QualifiedName name(TableDraft table) {
    Identifier schema = table.schema();
    return QualifiedName.of(
        schema == null ? context.options.defaultSchema() : schema.catalog(),
        table.name().catalog());
  }

  /** A name as it would stand in {@code @Column}, as the catalog has it. */
  String physical(String written) {
    return context.naming.physical(Identifier.of(written)).catalog();
  }

  /**
   * @param name null where none is given
   * @param own the columns of the attribute that it stands on
   * @return empty where it is wrong, which is reported
   */
  Optional<Additions.Addition> index(
      TableDraft table, AnnotationUse use, @Nullable String name, List<ColumnDraft> own) {
    List<IndexKey> keys = new ArrayList<>();
    List<String> include = new ArrayList<>();
    if (!plain(table, use, use.strings("columns"), keys)
        || !columns(table, use, use.strings("include"), include)) {
      return Optional.empty();
    }
    for (AnnotationUse written : use.annotations("keys")) {
      IndexKey key = key(table, written, own);
      if (key == null) {
        return Optional.empty();
      }
      boolean desc = written.enumConstant("order", "ASCENDING").equals("DESCENDING");
      key = desc ? key.descending() : key;
      keys.add(
          switch (written.enumConstant("nulls", "DEFAULT")) {
            case "FIRST" -> key.withNullsFirst(true);
            case "LAST" -> key.withNullsFirst(false);
            default -> key;
          });
    }
    if (keys.isEmpty()) {
      own.forEach(c -> keys.add(IndexKey.column(c.name().catalog())));
    }
    if (keys.isEmpty()) {
      report(PostgresFindings.RT152, use, table, "it names neither columns nor keys");
      return Optional.empty();
    }
    Index index =
        new Index(
            objectName(name, null),
            use.bool("unique", false),
            use.string("method", "btree").strip().toLowerCase(Locale.ROOT),
            keys,
            include,
            expression(use.string("where", "")),
            use.bool("nullsNotDistinct", false),
            storage(use.strings("with")),
            true,
            null,
            use.origin());
    return Optional.of(new Additions.IndexOf(name(table), index));
  }

  Optional<Additions.Addition> unique(
      TableDraft table, AnnotationUse use, @Nullable String name, List<ColumnDraft> own) {
    List<String> columns = new ArrayList<>();
    List<String> include = new ArrayList<>();
    if (!columns(table, use, use.strings("columns"), columns)
        || !columns(table, use, use.strings("include"), include)) {
      return Optional.empty();
    }
    if (columns.isEmpty()) {
      own.forEach(c -> columns.add(c.name().catalog()));
    }
    if (columns.isEmpty()) {
      report(PostgresFindings.RT152, use, table, "it names no columns");
      return Optional.empty();
    }
    UniqueConstraint unique =
        new UniqueConstraint(
            objectName(name, null),
            columns,
            include,
            use.bool("nullsNotDistinct", false),
            deferrability(use),
            null,
            use.origin());
    return Optional.of(new Additions.UniqueOf(name(table), unique));
  }

  Optional<Additions.Addition> exclusion(
      TableDraft table, AnnotationUse use, @Nullable String name, List<ColumnDraft> own) {
    List<String> elements = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (AnnotationUse written : use.annotations("conflictsWhen")) {
      IndexKey key = key(table, written, own);
      if (key == null) {
        return Optional.empty();
      }
      elements.add(key.sql() + " WITH " + written.string("operator", "").strip());
      columns.add(key.column() == null ? "expr" : key.column());
    }
    List<String> include = new ArrayList<>();
    if (elements.isEmpty() || !columns(table, use, use.strings("include"), include)) {
      report(PostgresFindings.RT152, use, table, "it names no comparison");
      return Optional.empty();
    }
    StringBuilder sql = new StringBuilder("EXCLUDE USING ");
    sql.append(use.string("method", "gist").strip().toLowerCase(Locale.ROOT));
    sql.append(" (").append(String.join(", ", elements)).append(')');
    if (!include.isEmpty()) {
      List<String> quoted = include.stream().map(Identifiers::quote).toList();
      sql.append(" INCLUDE (").append(String.join(", ", quoted)).append(')');
    }
    if (!use.string("where", "").isBlank()) {
      sql.append(" WHERE (").append(use.string("where", "").strip()).append(')');
    }
    if (!deferrability(use).sql().isEmpty()) {
      sql.append(' ').append(deferrability(use).sql());
    }
    ExclusionConstraint exclusion =
        new ExclusionConstraint(
            objectName(name, excludes(table, columns)),
            SqlExpression.of(sql.toString()),
            null,
            use.origin());
    return Optional.of(new Additions.ExclusionOf(name(table), exclusion));
  }

  /** PostgreSQL's own name for an unnamed one, {@code booking_room_during_excl}. */
  private static String excludes(TableDraft table, List<String> columns) {
    return Identifiers.truncate(table.name().catalog() + "_" + String.join("_", columns) + "_excl");
  }

  private static ObjectName objectName(@Nullable String given, @Nullable String derived) {
    if (given != null) {
      return ObjectName.given(Identifier.of(given).catalog());
    }
    return derived == null ? TableNamer.unnamed() : ObjectName.derived(derived);
  }

  /** A column or expression, with operator class and collation; null where it is neither. */
  private @Nullable IndexKey key(TableDraft table, AnnotationUse use, List<ColumnDraft> own) {
    String column = use.string("column", "");
    String expression = use.string("expression", "").strip();
    IndexKey key;
    if (column.isEmpty() && expression.isEmpty() && own.size() == 1) {
      key = IndexKey.column(own.get(0).name().catalog());
    } else if (column.isEmpty() == expression.isEmpty()) {
      report(PostgresFindings.RT152, use, table, "a key is either a column or an expression");
      return null;
    } else if (column.isEmpty()) {
      key = IndexKey.expression(expression);
    } else {
      List<String> found = new ArrayList<>();
      if (!columns(table, use, List.of(column), found)) {
        return null;
      }
      key = IndexKey.column(found.get(0));
    }
    String opclass = use.string("operatorClass", "").strip();
    String collation = use.string("collation", "").strip();
    return new IndexKey(
        key.column(),
        key.expression(),
        false,
        false,
        opclass.isEmpty() ? null : opclass,
        collation.isEmpty() ? null : QualifiedName.parse(collation).in("pg_catalog"));
  }

  private boolean plain(
      TableDraft table, AnnotationUse use, List<String> written, List<IndexKey> keys) {
    List<String> found = new ArrayList<>();
    boolean all = columns(table, use, written, found);
    found.forEach(c -> keys.add(IndexKey.column(c)));
    return all;
  }

  /** Adds the physical names of columns; reports one that is not there. */
  private boolean columns(
      TableDraft table, AnnotationUse use, List<String> written, List<String> found) {
    for (String one : written) {
      ColumnDraft column = table.find(one);
      if (column == null) {
        report(
            PostgresFindings.RT151,
            use,
            table,
            "table " + table.name().catalog() + " has no column " + one);
        return false;
      }
      found.add(column.name().catalog());
    }
    return true;
  }

  private static @Nullable SqlExpression expression(String text) {
    return text.isBlank() ? null : SqlExpression.of(text.strip());
  }

  private static Deferrability deferrability(AnnotationUse use) {
    return switch (use.enumConstant("checked", "AT_ONCE")) {
      case "DEFERRABLE" -> Deferrability.of(true, false);
      case "AT_COMMIT" -> Deferrability.of(true, true);
      default -> Deferrability.NOT_DEFERRABLE;
    };
  }

  private static Map<String, String> storage(List<String> parameters) {
    Map<String, String> storage = new TreeMap<>();
    for (String one : parameters) {
      String[] parts = one.split("=", 2);
      storage.put(
          parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? "true" : parts[1].strip());
    }
    return storage;
  }

  private void report(FindingCode code, AnnotationUse use, TableDraft table, String message) {
    context.report(code, table.name().catalog(), use.origin(), message);
  }
}
