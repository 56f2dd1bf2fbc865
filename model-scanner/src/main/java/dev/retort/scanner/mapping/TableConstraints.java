package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.IndexOptions;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.IndexDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The unique constraints, indexes and checks that a table's annotation lists. */
final class TableConstraints {
  private final MappingContext context;

  TableConstraints(MappingContext context) {
    this.context = context;
  }

  /**
   * @param use a {@code @Table}, {@code @SecondaryTable}, {@code @JoinTable} or
   *     {@code @CollectionTable}
   */
  void add(TableDraft table, AnnotationUse use) {
    use.annotations("uniqueConstraints").forEach(u -> addUnique(table, u));
    use.annotations("indexes").forEach(i -> addIndex(table, i));
    for (AnnotationUse check : use.annotations("check")) {
      table.add(
          new CheckDraft(given(check), check.string("constraint", ""), List.of(), check.origin()));
    }
  }

  private void addUnique(TableDraft table, AnnotationUse use) {
    List<ColumnDraft> columns = new ArrayList<>();
    for (String name : use.strings("columnNames")) {
      ColumnDraft column = column(table, name, use);
      if (column == null) {
        return;
      }
      columns.add(column);
    }
    if (!columns.isEmpty()) {
      table.add(new KeyDraft(given(use), columns, use.string("options", ""), use.origin()));
    }
  }

  private void addIndex(TableDraft table, AnnotationUse use) {
    IndexOptions options = IndexOptions.parse(use.string("options", ""));
    if (!options.rest().isEmpty()) {
      context.report(
          MappingFindings.RT131,
          table.name().catalog(),
          use.origin(),
          "part of an index's options is not understood: " + options.rest());
    }
    List<IndexKey> keys = new ArrayList<>();
    List<ColumnDraft> columns = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (String part : items(use.string("columnList", ""))) {
      String item = part.strip();
      if (item.isEmpty()) {
        continue;
      }
      String lower = item.toLowerCase(Locale.ROOT);
      boolean descending = lower.endsWith(" desc");
      if (descending || lower.endsWith(" asc")) {
        item = item.substring(0, item.lastIndexOf(' ')).strip();
      }
      ColumnDraft found = item.startsWith("(") ? null : find(table, item);
      IndexKey key;
      int before = found == null ? -1 : columns.indexOf(found);
      if (before >= 0) {
        // A column counts once, and is descending where any of its mentions is.
        if (descending) {
          keys.set(before, keys.get(before).descending());
        }
        written.add(context.naming.logical(item).written());
        continue;
      }
      if (found != null) {
        key = IndexKey.column(found.name().catalog());
        columns.add(found);
        written.add(context.naming.logical(item).written()); // Hibernate hashes what is written
      } else if (item.startsWith("(") || item.contains("(")) {
        key = IndexKey.expression(withoutParentheses(item));
        written.add(item);
      } else {
        column(table, item, use);
        return;
      }
      keys.add(descending ? key.descending() : key);
    }
    if (keys.isEmpty()) {
      return;
    }
    if (use.bool("unique", false) && columns.size() == keys.size()) {
      table.add(new KeyDraft(given(use), columns, use.string("options", ""), use.origin()));
    } else {
      boolean unique = use.bool("unique", false);
      table.add(new IndexDraft(given(use), unique, keys, written, options, use.origin()));
    }
  }

  /** What the commas outside of parentheses separate. */
  private static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        items.add(list.substring(start, i));
        start = i + 1;
      }
    }
    items.add(list.substring(start));
    return items;
  }

  private static String withoutParentheses(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return text;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return text;
      }
    }
    return text.substring(1, text.length() - 1);
  }

  /**
   * By what is written, or by what the strategy makes of it ({@code IndexBinder#createColumn}): an
   * implicit join column has no logical name.
   */
  private @Nullable ColumnDraft find(TableDraft table, String name) {
    ColumnDraft column = table.find(name);
    return column == null && !name.contains("(")
        ? table.find(context.naming.physical(Identifier.of(name)).text())
        : column;
  }

  private @Nullable ColumnDraft column(TableDraft table, String name, AnnotationUse use) {
    ColumnDraft column = find(table, name);
    if (column == null) {
      context.report(
          MappingFindings.RT135,
          table.name().catalog(),
          use.origin(),
          "table " + table.name().catalog() + " has no column " + name);
    }
    return column;
  }

  private static @Nullable String given(AnnotationUse use) {
    String name = use.string("name", "");
    return name.isBlank() ? null : name;
  }
}
