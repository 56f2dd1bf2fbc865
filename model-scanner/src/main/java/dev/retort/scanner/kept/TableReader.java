package dev.retort.scanner.kept;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.Deferrability;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.MatchType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables from the bytes of {@link TableWriter}: the same fields in the same order. */
final class TableReader {
  private final Input in;
  private final ReferentialAction[] actions = ReferentialAction.values();
  private final MatchType[] matches = MatchType.values();
  private final Deferrability[] deferrabilities = Deferrability.values();
  private final Identity.Generation[] generations = Identity.Generation.values();

  TableReader(Input in) {
    this.in = in;
  }

  Table table() {
    return new Table(
        name(),
        in.list(this::column),
        in.orNull(this::primaryKey),
        in.list(this::unique),
        in.list(this::foreignKey),
        in.list(this::check),
        in.list(this::exclusion),
        in.list(this::index),
        in.textOrNull(),
        TableOptions.PLAIN,
        origin());
  }

  QualifiedName name() {
    return new QualifiedName(in.textOrNull(), in.text());
  }

  Origin origin() {
    return new Origin(in.text(), (int) in.number());
  }

  UniqueConstraint unique() {
    return new UniqueConstraint(
        objectName(),
        in.texts(),
        in.texts(),
        in.flag(),
        in.constant(deferrabilities),
        in.flag(),
        in.textOrNull(),
        origin());
  }

  ExclusionConstraint exclusion() {
    return new ExclusionConstraint(objectName(), expression(), in.textOrNull(), origin());
  }

  Index index() {
    return new Index(
        objectName(),
        in.flag(),
        in.text(),
        in.list(this::key),
        in.texts(),
        in.orNull(this::expression),
        in.flag(),
        storage(in.texts(), in.texts()),
        in.flag(),
        in.textOrNull(),
        origin());
  }

  private static Map<String, String> storage(List<String> keys, List<String> values) {
    Map<String, String> storage = new TreeMap<>();
    Iterator<String> value = values.iterator();
    keys.forEach(key -> storage.put(key, value.next()));
    return storage;
  }

  private ObjectName objectName() {
    return new ObjectName(in.text(), in.flag());
  }

  private SqlExpression expression() {
    return new SqlExpression(in.text());
  }

  private Column column() {
    return new Column(
        in.text(),
        in.text(),
        in.flag(),
        in.orNull(this::expression),
        in.orNull(this::identity),
        in.orNull(() -> new Generated(expression(), in.flag())),
        in.orNull(this::name),
        in.textOrNull(),
        ColumnOptions.DEFAULT,
        origin());
  }

  private Identity identity() {
    return new Identity(
        in.constant(generations),
        in.numberOrNull(),
        in.numberOrNull(),
        in.numberOrNull(),
        in.numberOrNull(),
        in.numberOrNull(),
        in.orNull(in::flag),
        origin());
  }

  private PrimaryKey primaryKey() {
    return new PrimaryKey(
        objectName(),
        in.texts(),
        in.texts(),
        in.constant(deferrabilities),
        in.flag(),
        in.textOrNull(),
        origin());
  }

  private ForeignKey foreignKey() {
    return new ForeignKey(
        objectName(),
        in.texts(),
        name(),
        in.texts(),
        in.constant(actions),
        in.texts(),
        in.constant(actions),
        in.constant(matches),
        in.constant(deferrabilities),
        in.flag(),
        in.flag(),
        in.flag(),
        in.textOrNull(),
        origin());
  }

  private CheckConstraint check() {
    return new CheckConstraint(
        objectName(), expression(), in.flag(), in.flag(), in.flag(), in.textOrNull(), origin());
  }

  private IndexKey key() {
    return new IndexKey(
        in.textOrNull(),
        in.orNull(this::expression),
        in.flag(),
        in.flag(),
        in.textOrNull(),
        in.orNull(this::name));
  }
}
