package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.retort.schema.NotNull;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table. The contract's keys are always there; any other key only where it says something.
 */
final class TableJson {
  private static final List<String> NAMED = List.of("schema", "name", "bound");

  private TableJson() {}

  static void write(JsonMembers json, Table table) {
    json.put("schema", table.name().schema());
    json.put("name", table.name().name());
    json.put("comment", table.comment());
    json.objects("columns", table.columns(), TableJson::column);
    json.object("primaryKey", table.primaryKey(), TableJson::primaryKey);
    json.objects("uniques", table.uniques(), TableJson::unique);
    json.objects("foreignKeys", table.foreignKeys(), TableJson::foreignKey);
    json.objects("checks", table.checks(), TableJson::check);
    json.objects("exclusions", table.exclusions(), TableJson::exclusion);
    json.objects("indexes", table.indexes(), TableJson::index);
    options(json, table.options());
  }

  static void column(JsonMembers json, Column column) {
    json.put("name", column.name());
    json.put("type", column.type());
    json.put("nullable", column.nullable());
    json.put("default", text(column.defaultValue()));
    json.object("identity", column.identity(), TableJson::identity);
    json.object("generated", column.generated(), TableJson::generated);
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
      json.object("parameters", options.parameters(), JsonMembers::entries);
    }
    if (column.notNull() != NotNull.PLAIN && !column.notNull().equals(NotNull.PLAIN)) {
      json.object("notNull", column.notNull(), TableJson::notNull);
    }
  }

  private static void generated(JsonMembers json, Generated generated) {
    json.put("expression", generated.expression().text());
    json.put("stored", generated.stored());
  }

  private static void notNull(JsonMembers json, NotNull notNull) {
    if (notNull.name() != null) {
      json.put("name", notNull.name());
    }
    flag(json, "noInherit", notNull.noInherit(), false);
    flag(json, "validated", notNull.validated(), true);
    if (notNull.comment() != null) {
      json.put("comment", notNull.comment());
    }
  }

  static void partition(JsonMembers json, Partition partition) {
    json.put("schema", partition.name().schema());
    json.put("name", partition.name().name());
    json.put("bound", partition.bound());
    // What only a table of its own need say goes without saying.
    for (Map.Entry<String, JsonNode> own :
        Json.object(partition.table(), TableJson::write).properties()) {
      JsonNode value = own.getValue();
      if (!value.isNull()
          && !(value.isArray() && value.isEmpty())
          && !NAMED.contains(own.getKey())) {
        json.set(own.getKey(), value);
      }
    }
  }

  static void primaryKey(JsonMembers json, PrimaryKey key) {
    json.put("name", key.name().text());
    json.texts("columns", key.columns());
    if (!key.include().isEmpty()) {
      json.texts("include", key.include());
    }
    flag(json, "withoutOverlaps", key.withoutOverlaps(), false);
    deferrable(json, key.deferrability(), false);
    comment(json, key.comment());
  }

  static void unique(JsonMembers json, UniqueConstraint unique) {
    json.put("name", unique.name().text());
    json.texts("columns", unique.columns());
    if (!unique.include().isEmpty()) {
      json.texts("include", unique.include());
    }
    json.put("nullsNotDistinct", unique.nullsNotDistinct());
    flag(json, "withoutOverlaps", unique.withoutOverlaps(), false);
    deferrable(json, unique.deferrability(), true);
    comment(json, unique.comment());
  }

  static void foreignKey(JsonMembers json, ForeignKey key) {
    json.put("name", key.name().text());
    json.texts("columns", key.columns());
    json.put("refSchema", key.refTable().schema());
    json.put("refTable", key.refTable().name());
    json.texts("refColumns", key.refColumns());
    json.put("onDelete", key.onDelete().text());
    if (!key.onDeleteColumns().isEmpty()) {
      json.texts("onDeleteColumns", key.onDeleteColumns());
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
  }

  static void check(JsonMembers json, CheckConstraint check) {
    json.put("name", check.name().text());
    json.put("expression", check.expression().text());
    if (check.noInherit()) {
      json.put("noInherit", true);
    }
    notValid(json, check.validated());
    flag(json, "enforced", check.enforced(), true);
    comment(json, check.comment());
  }

  static void exclusion(JsonMembers json, ExclusionConstraint exclusion) {
    json.put("name", exclusion.name().text());
    json.put("definition", exclusion.definition().text());
    comment(json, exclusion.comment());
  }

  static void index(JsonMembers json, Index index) {
    json.put("name", index.name().text());
    json.put("unique", index.unique());
    json.put("method", index.method());
    json.objects("keys", index.keys(), TableJson::key);
    json.texts("include", index.include());
    json.put("where", text(index.where()));
    json.put("nullsNotDistinct", index.nullsNotDistinct());
    if (!index.storage().isEmpty()) {
      json.object("storage", index.storage(), JsonMembers::entries);
    }
    if (!index.valid()) {
      json.put("valid", false);
    }
    comment(json, index.comment());
  }

  static void identity(JsonMembers json, Identity identity) {
    json.put("generation", identity.generation().text());
    SequenceJson.options(
        json,
        identity.start(),
        identity.increment(),
        identity.min(),
        identity.max(),
        identity.cache(),
        identity.cycle());
  }

  private static void key(JsonMembers json, IndexKey key) {
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
  }

  private static void options(JsonMembers json, TableOptions options) {
    if (options.unlogged()) {
      json.put("unlogged", true);
    }
    if (options.partitionKey() != null) {
      json.put("partitionKey", options.partitionKey());
      json.objects("partitions", options.partitions(), TableJson::partition);
    }
    if (!options.inherits().isEmpty()) {
      json.texts("inherits", options.inherits().stream().map(Object::toString).toList());
    }
    if (!options.storage().isEmpty()) {
      json.object("storage", options.storage(), JsonMembers::entries);
    }
  }

  private static void deferrable(JsonMembers json, Deferrability deferrability, boolean always) {
    boolean deferrable = deferrability != Deferrability.NOT_DEFERRABLE;
    if (always || deferrable) {
      json.put("deferrable", deferrable);
    }
    if (deferrability == Deferrability.INITIALLY_DEFERRED) {
      json.put("initiallyDeferred", true);
    }
  }

  private static void flag(JsonMembers json, String key, boolean value, boolean usual) {
    if (value != usual) {
      json.put(key, value);
    }
  }

  private static void notValid(JsonMembers json, boolean validated) {
    if (!validated) {
      json.put("validated", false);
    }
  }

  private static void comment(JsonMembers json, @Nullable String comment) {
    if (comment != null) {
      json.put("comment", comment);
    }
  }

  private static @Nullable String text(@Nullable SqlExpression expression) {
    return expression == null ? null : expression.text();
  }
}
