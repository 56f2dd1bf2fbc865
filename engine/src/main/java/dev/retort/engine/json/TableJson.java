package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.Deferrability;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.MatchType;
import dev.retort.schema.NotNull;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table. The contract's keys are always there; any other key only where it says something.
 */
final class TableJson {
  private TableJson() {}

  static ObjectNode write(Table table) {
    ObjectNode json = Json.object();
    json.put("schema", table.name().schema());
    json.put("name", table.name().name());
    json.put("comment", table.comment());
    json.set("columns", Json.array(table.columns(), TableJson::column));
    json.set("primaryKey", table.primaryKey() == null ? null : primaryKey(table.primaryKey()));
    json.set("uniques", Json.array(table.uniques(), TableJson::unique));
    json.set("foreignKeys", Json.array(table.foreignKeys(), TableJson::foreignKey));
    json.set("checks", Json.array(table.checks(), TableJson::check));
    json.set("exclusions", Json.array(table.exclusions(), TableJson::exclusion));
    json.set("indexes", Json.array(table.indexes(), TableJson::index));
    options(json, table.options());
    return json;
  }

  static ObjectNode column(Column column) {
    ObjectNode json = Json.object();
    json.put("name", column.name());
    json.put("type", column.type());
    json.put("nullable", column.nullable());
    json.put("default", text(column.defaultValue()));
    json.set("identity", column.identity() == null ? null : identity(column.identity()));
    ObjectNode generated = null;
    if (column.generated() != null) {
      generated = Json.object();
      generated.put("expression", column.generated().expression().text());
      generated.put("stored", column.generated().stored());
    }
    json.set("generated", generated);
    json.put("collation", column.collation() == null ? null : column.collation().toString());
    json.put("comment", column.comment());
    ColumnOptions options = column.options();
    if (!options.compression().isEmpty()) {
      json.put("compression", options.compression());
    }
    if (!options.storage().isEmpty()) {
      json.put("storage", options.storage());
    }
    if (options.statistics() >= 0) {
      json.put("statistics", options.statistics());
    }
    if (!options.parameters().isEmpty()) {
      ObjectNode parameters = Json.object();
      options.parameters().forEach(parameters::put);
      json.set("parameters", parameters);
    }
    if (column.notNull() != NotNull.PLAIN && !column.notNull().equals(NotNull.PLAIN)) {
      json.set("notNull", notNull(column.notNull()));
    }
    return json;
  }

  private static ObjectNode notNull(NotNull notNull) {
    ObjectNode json = Json.object();
    if (notNull.name() != null) {
      json.put("name", notNull.name());
    }
    flag(json, "noInherit", notNull.noInherit(), false);
    flag(json, "validated", notNull.validated(), true);
    if (notNull.comment() != null) {
      json.put("comment", notNull.comment());
    }
    return json;
  }

  static ObjectNode partition(Partition partition) {
    ObjectNode json = Json.object();
    json.put("schema", partition.name().schema());
    json.put("name", partition.name().name());
    json.put("bound", partition.bound());
    ObjectNode own = write(partition.table());
    own.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .filter(field -> !field.getValue().isArray() || !field.getValue().isEmpty())
        .filter(field -> !json.has(field.getKey()))
        .forEach(field -> json.set(field.getKey(), field.getValue()));
    return json;
  }

  static ObjectNode primaryKey(PrimaryKey key) {
    ObjectNode json = Json.object();
    json.put("name", key.name().text());
    json.set("columns", Json.texts(key.columns()));
    if (!key.include().isEmpty()) {
      json.set("include", Json.texts(key.include()));
    }
    flag(json, "withoutOverlaps", key.withoutOverlaps(), false);
    deferrable(json, key.deferrability(), false);
    comment(json, key.comment());
    return json;
  }

  static ObjectNode unique(UniqueConstraint unique) {
    ObjectNode json = Json.object();
    json.put("name", unique.name().text());
    json.set("columns", Json.texts(unique.columns()));
    if (!unique.include().isEmpty()) {
      json.set("include", Json.texts(unique.include()));
    }
    json.put("nullsNotDistinct", unique.nullsNotDistinct());
    flag(json, "withoutOverlaps", unique.withoutOverlaps(), false);
    deferrable(json, unique.deferrability(), true);
    comment(json, unique.comment());
    return json;
  }

  static ObjectNode foreignKey(ForeignKey key) {
    ObjectNode json = Json.object();
    json.put("name", key.name().text());
    json.set("columns", Json.texts(key.columns()));
    json.put("refSchema", key.refTable().schema());
    json.put("refTable", key.refTable().name());
    json.set("refColumns", Json.texts(key.refColumns()));
    json.put("onDelete", key.onDelete().text());
    if (!key.onDeleteColumns().isEmpty()) {
      json.set("onDeleteColumns", Json.texts(key.onDeleteColumns()));
    }
    json.put("onUpdate", key.onUpdate().text());
    if (key.match() == MatchType.FULL) {
      json.put("match", "full");
    }
    deferrable(json, key.deferrability(), true);
    notValid(json, key.validated());
    flag(json, "period", key.period(), false);
    flag(json, "enforced", key.enforced(), true);
    comment(json, key.comment());
    return json;
  }

  static ObjectNode check(CheckConstraint check) {
    ObjectNode json = Json.object();
    json.put("name", check.name().text());
    json.put("expression", check.expression().text());
    if (check.noInherit()) {
      json.put("noInherit", true);
    }
    notValid(json, check.validated());
    flag(json, "enforced", check.enforced(), true);
    comment(json, check.comment());
    return json;
  }

  static ObjectNode exclusion(ExclusionConstraint exclusion) {
    ObjectNode json = Json.object();
    json.put("name", exclusion.name().text());
    json.put("definition", exclusion.definition().text());
    comment(json, exclusion.comment());
    return json;
  }

  static ObjectNode index(Index index) {
    ObjectNode json = Json.object();
    json.put("name", index.name().text());
    json.put("unique", index.unique());
    json.put("method", index.method());
    json.set("keys", Json.array(index.keys(), TableJson::key));
    json.set("include", Json.texts(index.include()));
    json.put("where", text(index.where()));
    json.put("nullsNotDistinct", index.nullsNotDistinct());
    if (!index.storage().isEmpty()) {
      ObjectNode storage = json.putObject("storage");
      index.storage().forEach(storage::put);
    }
    if (!index.valid()) {
      json.put("valid", false);
    }
    comment(json, index.comment());
    return json;
  }

  static ObjectNode identity(Identity identity) {
    ObjectNode json = Json.object();
    json.put("generation", identity.generation().text());
    SequenceJson.options(
        json,
        identity.start(),
        identity.increment(),
        identity.min(),
        identity.max(),
        identity.cache(),
        identity.cycle());
    return json;
  }

  private static ObjectNode key(IndexKey key) {
    ObjectNode json = Json.object();
    if (key.column() != null) {
      json.put("column", key.column());
    } else {
      json.put("expression", text(key.expression()));
    }
    if (key.desc()) {
      json.put("desc", true);
    }
    if (key.nullsFirst()) {
      json.put("nullsFirst", true);
    }
    if (key.opclass() != null) {
      json.put("opclass", key.opclass());
    }
    if (key.collation() != null) {
      json.put("collation", key.collation().toString());
    }
    return json;
  }

  private static void options(ObjectNode json, TableOptions options) {
    if (options.unlogged()) {
      json.put("unlogged", true);
    }
    if (options.partitionKey() != null) {
      json.put("partitionKey", options.partitionKey());
      json.set("partitions", Json.array(options.partitions(), TableJson::partition));
    }
    if (!options.inherits().isEmpty()) {
      json.set("inherits", Json.texts(options.inherits().stream().map(Object::toString).toList()));
    }
    if (!options.storage().isEmpty()) {
      ObjectNode storage = json.putObject("storage");
      options.storage().forEach(storage::put);
    }
  }

  private static void deferrable(ObjectNode json, Deferrability deferrability, boolean always) {
    boolean deferrable = deferrability != Deferrability.NOT_DEFERRABLE;
    if (always || deferrable) {
      json.put("deferrable", deferrable);
    }
    if (deferrability == Deferrability.INITIALLY_DEFERRED) {
      json.put("initiallyDeferred", true);
    }
  }

  private static void flag(ObjectNode json, String key, boolean value, boolean usual) {
    if (value != usual) {
      json.put(key, value);
    }
  }

  private static void notValid(ObjectNode json, boolean validated) {
    if (!validated) {
      json.put("validated", false);
    }
  }

  private static void comment(ObjectNode json, @Nullable String comment) {
    if (comment != null) {
      json.put("comment", comment);
    }
  }

  private static @Nullable String text(@Nullable SqlExpression expression) {
    return expression == null ? null : expression.text();
  }
}
