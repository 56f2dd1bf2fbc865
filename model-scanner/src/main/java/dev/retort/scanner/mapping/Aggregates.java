package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Hibernate demands of the parts of a value that is stored whole: one check over the column
 * ({@code StandardTableExporter#applyAggregateColumnCheck}).
 */
final class Aggregates {
  private final Map<ColumnDraft, Whole> wholes = new IdentityHashMap<>();

  /**
   * A value that is stored whole.
   *
   * @param inner where its parts were mapped
   */
  private record Whole(Scope inner, PartPath.Form form) {}

  /** A value in a composite type. */
  void struct(TableDraft table, ColumnDraft column, Scope inner) {
    add(table, column, new Whole(inner, PartPath.Form.STRUCT));
  }

  /** A value in a column of JSON or XML; of another type nothing is demanded. */
  void document(Attribute attribute, TableDraft table, ColumnDraft column, Scope inner) {
    if (column.type().equals("jsonb")) {
      add(table, column, new Whole(inner, PartPath.Form.JSON));
    } else if (column.type().equals("xml")) {
      report(attribute, inner);
    }
  }

  /** Hibernate's check looks into XML by a query, which PostgreSQL takes in no check. */
  private static void report(Attribute attribute, Scope inner) {
    boolean demanded =
        inner.table().columns().stream().anyMatch(c -> !c.nullable())
            || !inner.table().checks().isEmpty();
    if (demanded) {
      inner
          .context()
          .report(
              MappingFindings.RT131,
              attribute.label(),
              attribute.origin(),
              "the checks that Hibernate puts on what is inside of "
                  + attribute.label()
                  + " are not part of the wanted schema: PostgreSQL refuses them");
    }
  }

  /** Of attributes that share a column the first one's parts count. */
  private void add(TableDraft table, ColumnDraft column, Whole whole) {
    if (wholes.putIfAbsent(column, whole) != null) {
      return;
    }
    whole
        .inner()
        .context()
        .deferConstraint(
            last -> {
              check(table, column);
              return true;
            });
  }

  boolean isStruct(ColumnDraft column) {
    Whole whole = wholes.get(column);
    return whole != null && whole.form() == PartPath.Form.STRUCT;
  }

  private void check(TableDraft table, ColumnDraft column) {
    String condition = condition(column, column.name().sql());
    if (!condition.isEmpty()) {
      table.add(new CheckDraft(null, condition, List.of(column), column.origin()));
    }
  }

  /** Empty where nothing is demanded. */
  private String condition(ColumnDraft column, String path) {
    Whole whole = wholes.get(column);
    if (whole == null) {
      return "";
    }
    List<String> demands = new ArrayList<>();
    for (ColumnDraft part : parts(whole.inner())) {
      if (wholes.containsKey(part)) {
        demands.add(condition(part, whole.form().nested(path, part.name().sql())));
      } else {
        String at = whole.form().part(path, part.name().sql(), part.part());
        demands.addAll(demands(part, at, whole.inner()));
      }
    }
    String all = demands.stream().filter(d -> !d.isEmpty()).collect(Collectors.joining(" and "));
    return all.isEmpty() || !column.nullable() ? all : path + " is null or (" + all + ")";
  }

  private static List<String> demands(ColumnDraft part, String at, Scope inner) {
    List<String> demands = new ArrayList<>();
    if (!part.nullable()) {
      demands.add(at + " is not null");
    }
    inner.table().checks().stream()
        .filter(c -> c.columns().equals(List.of(part)))
        .map(c -> c.expression().replace(part.name().sql(), at))
        .forEach(c -> demands.add(part.nullable() ? "(" + at + " is null or " + c + ")" : c));
    return demands;
  }

  /**
   * In the order of the attributes that they belong to, a record's in that of its components. What
   * tells subtypes apart is none's, and what a plain embeddable among the attributes has is not
   * looked at.
   */
  private static List<ColumnDraft> parts(Scope inner) {
    List<ColumnDraft> parts =
        inner.table().columns().stream()
            .filter(c -> path(c, inner).lastIndexOf('.') == inner.path().length())
            .toList();
    return isRecord(inner)
        ? parts
        : parts.stream().sorted(Comparator.comparing(c -> path(c, inner))).toList();
  }

  private static boolean isRecord(Scope inner) {
    return inner.properties().values().stream()
        .filter(p -> p.path().startsWith(inner.path() + "."))
        .filter(p -> p.path().lastIndexOf('.') == inner.path().length())
        .anyMatch(p -> p.attribute().owner().kind() == TypeDeclaration.Kind.RECORD);
  }

  private static String path(ColumnDraft column, Scope inner) {
    return inner.properties().values().stream()
        .filter(p -> !p.composite() && p.columns().contains(column))
        .map(BoundProperty::path)
        .findFirst()
        .orElse("");
  }
}
