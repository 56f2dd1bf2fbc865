package dev.retort.scanner.hibernate;

import dev.retort.scanner.ddl.IndexOptions;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;

/** The indexes that Hibernate would create on a table ({@code StandardIndexExporter}). */
final class Indexes {
  private final Context context;

  Indexes(Context context) {
    this.context = context;
  }

  List<Index> of(Table table, Set<String> columnNames, Origin origin) {
    List<Index> indexes = new ArrayList<>();
    for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
      List<IndexKey> keys =
          index.getSelectables().stream().map(selectable -> key(index, selectable)).toList();
      List<String> missing =
          keys.stream()
              .map(IndexKey::column)
              .filter(column -> column != null && !columnNames.contains(column))
              .toList();
      if (keys.isEmpty() || !missing.isEmpty()) {
        context.report(
            HibernateFindings.RT187,
            context.name(table),
            origin,
            "index " + index.getName() + " names columns that the table does not have: " + missing);
      } else {
        indexes.add(convert(index, keys, table, origin));
      }
    }
    return indexes;
  }

  private Index convert(
      org.hibernate.mapping.Index from, List<IndexKey> keys, Table table, Origin origin) {
    IndexOptions options = IndexOptions.parse(from.getOptions());
    if (!options.rest().isEmpty()) {
      context.report(
          HibernateFindings.RT187,
          context.name(table),
          origin,
          "part of an index's options was not understood: " + options.rest());
    }
    // Hibernate writes an index's name without quotes, however the mapping spells it.
    ObjectName name =
        context.hashedOrGiven(
            from.getName(), Identifiers.truncate(Identifiers.fold(from.getName())));
    return new Index(
        name,
        from.isUnique(),
        "btree",
        keys,
        options.include().stream().map(CatalogNames::ofSql).toList(),
        options.where(),
        options.nullsNotDistinct(),
        options.storage(),
        true,
        null,
        origin);
  }

  private IndexKey key(org.hibernate.mapping.Index index, Selectable selectable) {
    String text = selectable.getText(context.dialect());
    IndexKey key =
        selectable.isFormula()
            ? IndexKey.expression(withoutParentheses(text))
            : IndexKey.column(CatalogNames.ofSql(text));
    return "desc".equals(index.getSelectableOrderMap().get(selectable)) ? key.descending() : key;
  }

  private static String withoutParentheses(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith("(") || !stripped.endsWith(")")) {
      return stripped;
    }
    int depth = 0;
    for (int i = 0; i < stripped.length() - 1; i++) {
      depth += stripped.charAt(i) == '(' ? 1 : stripped.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return stripped;
      }
    }
    return stripped.substring(1, stripped.length() - 1);
  }
}
