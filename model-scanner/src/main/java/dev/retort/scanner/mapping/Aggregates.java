package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Hibernate demands of the parts of a value that is stored whole: one check over the column
 * ({@code StandardTableExporter#applyAggregateColumnCheck}). Those of JSON and XML are reported.
 */
final class Aggregates {
  private final Map<ColumnDraft, Scope> structs = new IdentityHashMap<>();

  /**
   * A value in a composite type.
   *
   * @param inner where its parts were mapped
   */
  void struct(TableDraft table, ColumnDraft column, Scope inner) {
    structs.put(column, inner);
    inner
        .context()
        .deferConstraint(
            last -> {
              check(table, column);
              return true;
            });
  }

  boolean isStruct(ColumnDraft column) {
    return structs.containsKey(column);
  }

  private void check(TableDraft table, ColumnDraft column) {
    String condition = condition(column, column.name().sql());
    if (!condition.isEmpty()) {
      table.add(new CheckDraft(null, condition, List.of(column), column.origin()));
    }
  }

  /** Empty where nothing is demanded. */
  private String condition(ColumnDraft column, String path) {
    Scope inner = structs.get(column);
    if (inner == null) {
      return "";
    }
    List<String> demands = new ArrayList<>();
    for (ColumnDraft part : parts(inner)) {
      String at = "(" + path + ")." + part.name().sql();
      if (structs.containsKey(part)) {
        demands.add(condition(part, at));
      } else {
        demands.addAll(demands(part, at, inner));
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

  /** In the order of the attributes that they belong to; what tells subtypes apart is none's. */
  private static List<ColumnDraft> parts(Scope inner) {
    return inner.table().columns().stream()
        .filter(c -> !path(c, inner).isEmpty())
        .sorted(Comparator.comparing(c -> path(c, inner)))
        .toList();
  }

  private static String path(ColumnDraft column, Scope inner) {
    return inner.properties().values().stream()
        .filter(p -> !p.composite() && p.columns().contains(column))
        .map(BoundProperty::path)
        .findFirst()
        .orElse("");
  }

  /**
   * A value in another form, of which it is only said that something is demanded.
   *
   * @param inner where its parts were mapped
   */
  static void report(Attribute attribute, Scope inner) {
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
                  + " are not part of the wanted schema");
    }
  }
}
