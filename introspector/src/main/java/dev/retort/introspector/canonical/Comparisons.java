package dev.retort.introspector.canonical;

import dev.retort.introspector.Parentheses;
import dev.retort.schema.Column;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All the comparisons of two schemas: of the tables that both of them have. */
final class Comparisons {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::table)
          .thenComparing(Subject::kind)
          .thenComparing(Subject::column);

  private final Map<QualifiedName, Table> actualTables = new TreeMap<>();
  private final Map<QualifiedName, Table> wantedTables = new TreeMap<>();
  private final Map<Subject, Comparison> bySubject = new TreeMap<>(ORDER);

  Comparisons(Schema actual, Schema wanted) {
    actual.tables().forEach(table -> actualTables.put(table.name(), table));
    for (Table table : wanted.tables()) {
      Table counterpart = actualTables.get(table.name());
      if (counterpart != null) {
        wantedTables.put(table.name(), table);
        Texts.map(
            counterpart,
            (subject, text, origin) -> {
              of(subject).actual(text, origin);
              return text;
            });
        Texts.map(
            table,
            (subject, text, origin) -> {
              of(subject).wanted(text, origin);
              return text;
            });
      }
    }
  }

  private Comparison of(Subject subject) {
    return bySubject.computeIfAbsent(subject, Comparison::new);
  }

  List<Comparison> open() {
    return bySubject.values().stream().filter(Comparison::isOpen).toList();
  }

  @Nullable Comparison find(Subject subject) {
    return bySubject.get(subject);
  }

  /** The column that a subject belongs to, as it is wanted. */
  Column wantedColumn(Subject subject) {
    return wantedTables.get(subject.table()).column(subject.column()).orElseThrow();
  }

  /**
   * The columns of a scratch table: the wanted ones, and the actual ones that are not wanted any
   * more, so that the texts of both sides find what they speak of.
   */
  List<Element> columns(QualifiedName table) {
    Table wanted = wantedTables.get(table);
    Table actual = actualTables.get(table);
    List<Element> elements = new ArrayList<>();
    for (Column column : wanted.columns()) {
      elements.add(column(table, column, actual.column(column.name()).orElse(null)));
    }
    for (Column column : actual.columns()) {
      if (wanted.column(column.name()).isEmpty()) {
        elements.add(column(table, column, null));
      }
    }
    return elements;
  }

  private static Element column(QualifiedName table, Column column, @Nullable Column other) {
    String alter = "ALTER TABLE pg_temp." + Identifiers.quote(table.name()) + " ADD COLUMN ";
    QualifiedName collation =
        column.collation() != null || other == null ? column.collation() : other.collation();
    // A type that could break out of the statement is one the server refuses.
    String type = Parentheses.isEnclosable(column.type()) ? column.type() : "\"not a type\"";
    String clause =
        Identifiers.quote(column.name())
            + " "
            + type
            + (collation == null ? "" : " COLLATE " + collation.quoted());
    return new Element(
        "column",
        column.name(),
        clause,
        alter + clause,
        other == null ? null : alter + Identifiers.quote(column.name()) + " " + other.type());
  }
}
