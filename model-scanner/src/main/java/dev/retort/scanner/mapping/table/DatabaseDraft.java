package dev.retort.scanner.mapping.table;

import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.EnumType;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that will be in the schema, under construction. */
public final class DatabaseDraft {
  private final String defaultSchema;
  private final Map<String, TableDraft> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, EnumType> enums = new TreeMap<>();
  private final Map<QualifiedName, CompositeDraft> composites = new TreeMap<>();
  private final Map<String, SequenceDraft> sequences = new LinkedHashMap<>();

  public DatabaseDraft(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  /** Adds a table; where there is one of that name already, that one stays and is returned. */
  public TableDraft add(TableDraft table) {
    TableDraft present = tables.putIfAbsent(key(table.schema(), table.name()), table);
    return present == null ? table : present;
  }

  /**
   * Adds an enum type and returns its name as SQL.
   *
   * @param origin an attribute of that type; the first one stays
   */
  public String addEnum(Identifier name, List<String> labels, Origin origin) {
    QualifiedName qualified = QualifiedName.of(defaultSchema, name.catalog());
    enums.putIfAbsent(qualified, new EnumType(qualified, labels, null, origin));
    return qualified.quoted();
  }

  /** Adds a composite type, unless there is one of that name, and returns its name as SQL. */
  public String add(CompositeDraft composite) {
    composites.putIfAbsent(composite.name(), composite);
    return composite.name().quoted();
  }

  public Collection<CompositeDraft> composites() {
    return composites.values();
  }

  public QualifiedName qualified(@Nullable Identifier schema, Identifier name) {
    return QualifiedName.of(schemaOf(schema), name.catalog());
  }

  public Collection<EnumType> enums() {
    return enums.values();
  }

  /** Adds a sequence, unless there is one of that name already. */
  public void add(SequenceDraft sequence) {
    sequences.putIfAbsent(key(sequence.schema(), sequence.name()), sequence);
  }

  public Collection<TableDraft> tables() {
    return tables.values();
  }

  public Collection<SequenceDraft> sequences() {
    return sequences.values();
  }

  String schemaOf(@Nullable Identifier schema) {
    return schema == null ? defaultSchema : schema.catalog();
  }

  private String key(@Nullable Identifier schema, Identifier name) {
    return schemaOf(schema) + "." + name.catalog();
  }
}
