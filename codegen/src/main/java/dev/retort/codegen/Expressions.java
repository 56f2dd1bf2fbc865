package dev.retort.codegen;

import dev.retort.operations.CommentTarget;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Deferrability;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
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
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOwner;
import dev.retort.schema.SqlTypes;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Schema objects as expressions of {@link dev.retort.migration.Ddl}, each on one line.
 *
 * @param defaultSchema whose objects are named without their schema
 */
record Expressions(String defaultSchema) {
  /** A compiler's stack does not bear chains of a thousand calls. */
  private static final int MAX_CHAINED = 100;

  String name(QualifiedName name) {
    return JavaText.literal(name.relativeTo(defaultSchema).text());
  }

  String column(Column column) {
    Chain chain =
        new Chain(
            "column", JavaText.literals(List.of(column.name(), SqlTypes.readable(column.type()))));
    if (column.collation() != null) {
      chain.text("collate", column.collation().text());
    }
    if (!column.notNull().equals(NotNull.PLAIN)) {
      chain.call("notNull", notNull(column.notNull()));
    } else {
      chain.callIf(!column.nullable(), "notNull");
    }
    chain.text("defaultValue", column.defaultValue());
    if (column.identity() != null) {
      Identity identity = column.identity();
      chain.call(
          "identity",
          Identity.of(identity.generation()).equals(identity)
              ? identity.generation().name()
              : identity(identity));
    }
    if (column.generated() != null) {
      chain.call("generated", generated(column.generated()));
    }
    return stored(chain, column.options()).text("comment", column.comment()).toString();
  }

  String notNull(NotNull notNull) {
    return new Chain("notNull", "")
        .text("named", notNull.name())
        .callIf(notNull.noInherit(), "noInherit")
        .callIf(!notNull.validated(), "notValid")
        .text("comment", notNull.comment())
        .toString();
  }

  String owner(SequenceOwner owner) {
    return "owner(" + name(owner.table()) + ", " + JavaText.literal(owner.column()) + ")";
  }

  /** Name, type and how it is stored. */
  String stored(Column column) {
    return column(Column.of(column.name(), column.type()).withOptions(column.options()));
  }

  private static Chain stored(Chain chain, ColumnOptions options) {
    if (!options.compression().isEmpty()) {
      chain.text("compression", options.compression());
    }
    if (!options.storage().isEmpty()) {
      chain.text("storage", options.storage());
    }
    if (options.statistics() >= 0) {
      chain.call("statistics", Integer.toString(options.statistics()));
    }
    options
        .parameters()
        .forEach((k, v) -> chain.call("parameter", JavaText.literals(List.of(k, v))));
    return chain;
  }

  String partition(Partition partition) {
    String head = name(partition.name()) + ", " + JavaText.literal(partition.bound());
    return table(new Chain("partition", head), partition.table());
  }

  String names(List<QualifiedName> names) {
    return names.stream().map(this::name).collect(Collectors.joining(", ", "parents(", ")"));
  }

  String map(Map<String, String> map) {
    return map.entrySet().stream()
        .map(e -> JavaText.literals(List.of(e.getKey(), e.getValue())))
        .collect(Collectors.joining(", ", "storage(", ")"));
  }

  /** Type and collation only. */
  String type(Column column) {
    return column(Column.of(column.name(), column.type()).withCollation(column.collation()));
  }

  String identity(Identity identity) {
    Chain chain =
        new Chain("identity", identity.generation().name())
            .number("start", identity.start())
            .number("increment", identity.increment())
            .number("min", identity.min())
            .number("max", identity.max())
            .number("cache", identity.cache());
    if (identity.cycle() != null) {
      chain.call("cycle", identity.cycle().toString());
    }
    return chain.toString();
  }

  String generated(Generated generated) {
    return new Chain(
            generated.stored() ? "stored" : "virtual",
            JavaText.literal(generated.expression().text()))
        .toString();
  }

  String table(Table table) {
    return table(new Chain("table", name(table.name())), table);
  }

  private String table(Chain chain, Table table) {
    if (table.columns().size() <= MAX_CHAINED) {
      table.columns().forEach(column -> chain.call("column", column(column)));
    } else {
      chain.call(
          "columns", table.columns().stream().map(this::column).collect(Collectors.joining(", ")));
    }
    PrimaryKey key = table.primaryKey();
    if (key != null) {
      List<String> names = new ArrayList<>(List.of(key.name().text()));
      names.addAll(key.columns());
      chain.call(
          "primaryKey",
          PrimaryKey.of(key.name(), key.columns()).equals(key)
              ? JavaText.literals(names)
              : primaryKey(key));
    }
    table.uniques().forEach(unique -> chain.call("unique", unique(unique)));
    table.foreignKeys().forEach(foreign -> chain.call("foreignKey", foreignKey(foreign)));
    table.checks().forEach(check -> chain.call("check", tableCheck(check)));
    table.exclusions().forEach(exclusion -> chain.call("exclusion", exclusion(exclusion)));
    table.indexes().forEach(index -> chain.call("index", index(null, index, false)));
    TableOptions options = table.options();
    chain.callIf(options.unlogged(), "unlogged").text("partitionBy", options.partitionKey());
    if (!options.inherits().isEmpty()) {
      chain.call(
          "inherits",
          options.inherits().stream().map(this::name).collect(Collectors.joining(", ")));
    }
    options.partitions().forEach(partition -> chain.call("partition", partition(partition)));
    options.storage().forEach((k, v) -> chain.call("with", JavaText.literals(List.of(k, v))));
    return chain.text("comment", table.comment()).toString();
  }

  String primaryKey(PrimaryKey key) {
    Chain chain = new Chain("primaryKey", JavaText.literal(key.name().text()));
    chain.texts("columns", key.columns()).texts("include", key.include());
    chain.callIf(key.withoutOverlaps(), "withoutOverlaps");
    return deferrable(chain, key.deferrability()).text("comment", key.comment()).toString();
  }

  String unique(UniqueConstraint unique) {
    Chain chain = new Chain("unique", JavaText.literal(unique.name().text()));
    chain.texts("columns", unique.columns()).texts("include", unique.include());
    chain.callIf(unique.nullsNotDistinct(), "nullsNotDistinct");
    chain.callIf(unique.withoutOverlaps(), "withoutOverlaps");
    return deferrable(chain, unique.deferrability()).text("comment", unique.comment()).toString();
  }

  String foreignKey(ForeignKey key) {
    Chain chain = new Chain("foreignKey", JavaText.literal(key.name().text()));
    chain.texts("columns", key.columns());
    chain.call("references", name(key.refTable()), JavaText.literals(key.refColumns()));
    chain.callIf(key.match() == MatchType.FULL, "matchFull");
    if (key.onDelete() != ReferentialAction.NO_ACTION || !key.onDeleteColumns().isEmpty()) {
      List<String> arguments = new ArrayList<>(List.of(key.onDelete().text()));
      arguments.addAll(key.onDeleteColumns());
      chain.texts("onDelete", arguments);
    }
    if (key.onUpdate() != ReferentialAction.NO_ACTION) {
      chain.text("onUpdate", key.onUpdate().text());
    }
    deferrable(chain, key.deferrability()).callIf(!key.validated(), "notValid");
    chain.callIf(key.period(), "period").callIf(!key.enforced(), "notEnforced");
    return chain.text("comment", key.comment()).toString();
  }

  String check(CheckConstraint check) {
    return new Chain(
            "check", JavaText.literals(List.of(check.name().text(), check.expression().text())))
        .callIf(check.noInherit(), "noInherit")
        .callIf(!check.validated(), "notValid")
        .callIf(!check.enforced(), "notEnforced")
        .text("comment", check.comment())
        .toString();
  }

  private String tableCheck(CheckConstraint check) {
    return CheckConstraint.of(check.name(), check.expression().text()).equals(check)
        ? JavaText.literals(List.of(check.name().text(), check.expression().text()))
        : check(check);
  }

  String exclusion(ExclusionConstraint exclusion) {
    return new Chain(
            "exclusion",
            JavaText.literals(List.of(exclusion.name().text(), exclusion.definition().text())))
        .text("comment", exclusion.comment())
        .toString();
  }

  String index(@Nullable QualifiedName table, Index index, boolean concurrently) {
    Chain chain = new Chain("index", JavaText.literal(index.name().text()));
    if (table != null) {
      chain.call("on", name(table));
    }
    boolean plain =
        index.keys().stream()
            .allMatch(k -> k.column() != null && IndexKey.column(k.column()).equals(k));
    if (plain) {
      chain.texts("columns", index.keys().stream().map(k -> String.valueOf(k.column())).toList());
    } else {
      chain.call("keys", index.keys().stream().map(this::key).collect(Collectors.joining(", ")));
    }
    chain.callIf(index.unique(), "unique");
    if (!index.method().equals("btree")) {
      chain.text("using", index.method());
    }
    chain.texts("include", index.include()).text("where", index.where());
    chain.callIf(index.nullsNotDistinct(), "nullsNotDistinct");
    index.storage().forEach((k, v) -> chain.call("with", JavaText.literals(List.of(k, v))));
    chain.callIf(!index.valid(), "invalid").text("comment", index.comment());
    return chain.callIf(concurrently, "concurrently").toString();
  }

  private String key(IndexKey key) {
    Chain chain =
        key.column() != null
            ? new Chain("key", JavaText.literal(key.column()))
            : new Chain("expression", JavaText.literal(String.valueOf(key.expression())));
    if (key.collation() != null) {
      chain.text("collate", key.collation().text());
    }
    chain.text("opclass", key.opclass()).callIf(key.desc(), "desc");
    if (key.nullsFirst() != key.desc()) {
      chain.call(key.nullsFirst() ? "nullsFirst" : "nullsLast");
    }
    return chain.toString();
  }

  String sequence(Sequence sequence) {
    Chain chain =
        new Chain("sequence", name(sequence.name()))
            .text("type", sequence.type())
            .number("start", sequence.start())
            .number("increment", sequence.increment())
            .number("min", sequence.min())
            .number("max", sequence.max())
            .number("cache", sequence.cache());
    if (sequence.cycle() != null) {
      chain.call("cycle", sequence.cycle().toString());
    }
    return chain.text("comment", sequence.comment()).toString();
  }

  String enumType(EnumType type) {
    return new Chain("enumType", name(type.name()))
        .texts("labels", type.labels())
        .text("comment", type.comment())
        .toString();
  }

  String domain(Domain domain) {
    Chain chain =
        new Chain(
            "domain",
            name(domain.name()) + ", " + JavaText.literal(SqlTypes.readable(domain.type())));
    if (domain.collation() != null) {
      chain.text("collate", domain.collation().text());
    }
    chain.callIf(!domain.nullable(), "notNull").text("defaultValue", domain.defaultValue());
    domain.checks().forEach(check -> chain.call("check", tableCheck(check)));
    return chain.text("comment", domain.comment()).toString();
  }

  String composite(CompositeType type) {
    Chain chain = new Chain("composite", name(type.name()));
    for (CompositeType.Attribute attribute : type.attributes()) {
      boolean plain = attribute.collation() == null && attribute.comment() == null;
      chain.call(
          "attribute",
          plain
              ? JavaText.literals(List.of(attribute.name(), SqlTypes.readable(attribute.type())))
              : attribute(attribute));
    }
    return chain.text("comment", type.comment()).toString();
  }

  String attribute(CompositeType.Attribute attribute) {
    Chain chain =
        new Chain(
            "attribute",
            JavaText.literals(List.of(attribute.name(), SqlTypes.readable(attribute.type()))));
    if (attribute.collation() != null) {
      chain.text("collate", attribute.collation().text());
    }
    return chain.text("comment", attribute.comment()).toString();
  }

  String range(RangeType type) {
    Chain chain =
        new Chain(
            "range",
            name(type.name()) + ", " + JavaText.literal(SqlTypes.readable(type.subtype())));
    chain.text("opclass", type.opclass());
    if (type.collation() != null) {
      chain.text("collate", type.collation().text());
    }
    chain.text("canonical", type.canonical()).text("difference", type.difference());
    if (type.multirange() != null) {
      chain.text("multirange", type.multirange().text());
    }
    return chain.text("comment", type.comment()).toString();
  }

  String target(CommentTarget target) {
    String method = "on";
    for (String word : target.kind().name().split("_")) {
      method += word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
    String member = target.member() == null ? "" : ", " + JavaText.literal(target.member());
    return new Chain(method, name(target.object()) + member).toString();
  }

  private static Chain deferrable(Chain chain, Deferrability deferrability) {
    return chain
        .callIf(deferrability == Deferrability.INITIALLY_IMMEDIATE, "deferrable")
        .callIf(deferrability == Deferrability.INITIALLY_DEFERRED, "initiallyDeferred");
  }
}
