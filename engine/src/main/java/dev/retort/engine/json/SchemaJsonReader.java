package dev.retort.engine.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.MatchType;
import dev.retort.schema.NotNull;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOwner;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads what {@link SchemaJson} writes: the {@code json:FILE} side of a diff. */
public final class SchemaJsonReader {
  private SchemaJsonReader() {}

  /**
   * @param place the file's name, for origins and errors
   * @throws RetortException RT460 when a key is missing, RT461 when the text is no JSON
   */
  public static Schema read(String text, String place) {
    JsonFields fields = fields(text, place);
    List<Table> tables = fields.list("tables", SchemaJsonReader::table);
    List<Sequence> sequences = fields.list("sequences", SchemaJsonReader::sequence);
    List<EnumType> enums = fields.list("enums", TypeJson::enumType);
    TreeSet<String> namespaces = new TreeSet<>(fields.texts("namespaces"));
    tables.forEach(table -> namespaces.add(String.valueOf(table.name().schema())));
    return new Schema(
        new ArrayList<>(namespaces),
        tables,
        sequences,
        enums,
        fields.list("domains", TypeJson::domain),
        fields.list("composites", TypeJson::composite),
        fields.list("ranges", TypeJson::range),
        ObjectJson.read(fields));
  }

  /** The kinds of objects that the file says nothing about, as their lists are called. */
  public static List<String> unmanaged(String text, String place) {
    return fields(text, place).texts("unmanaged");
  }

  private static JsonFields fields(String text, String place) {
    JsonNode root;
    try {
      root = JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException e) {
      throw notJson(place, e.getOriginalMessage());
    }
    if (!root.isObject()) {
      throw notJson(place, "the top level is no object");
    }
    return new JsonFields(root, Origin.of(place, 0));
  }

  private static RetortException notJson(String place, String why) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT461",
        "the file is no JSON schema.",
        List.of("file   " + place, "why    " + why),
        "Write it with `retort scan --format json` or `retort introspect --format json`. Nothing was touched.");
  }

  private static Table table(JsonFields json) {
    JsonFields key = json.object("primaryKey");
    return new Table(
        json.name(),
        json.list("columns", SchemaJsonReader::column),
        key == null
            ? null
            : new PrimaryKey(
                name(key),
                key.texts("columns"),
                key.texts("include"),
                key.deferrability(),
                key.flag("withoutOverlaps", false),
                key.text("comment"),
                key.origin()),
        json.list("uniques", SchemaJsonReader::unique),
        json.list("foreignKeys", SchemaJsonReader::foreignKey),
        json.list("checks", SchemaJsonReader::check),
        json.list("exclusions", SchemaJsonReader::exclusion),
        json.list("indexes", SchemaJsonReader::index),
        json.text("comment"),
        new TableOptions(
            json.flag("unlogged", false),
            json.text("partitionKey"),
            json.list("partitions", SchemaJsonReader::partition),
            json.texts("inherits").stream().map(QualifiedName::parse).toList(),
            json.map("storage")),
        json.origin());
  }

  private static Column column(JsonFields json) {
    JsonFields identity = json.object("identity");
    JsonFields generated = json.object("generated");
    JsonFields notNull = json.object("notNull");
    String collation = json.text("collation");
    return new Column(
        json.required("name"),
        json.required("type"),
        json.flag("nullable", true),
        json.expression("default"),
        identity == null ? null : identity(identity),
        generated == null
            ? null
            : new Generated(
                SqlExpression.of(generated.required("expression")), generated.flag("stored", true)),
        collation == null ? null : QualifiedName.parse(collation),
        json.text("comment"),
        new ColumnOptions(
            json.text("compression", ""),
            json.text("storage", ""),
            Integer.parseInt(json.text("statistics", "-1")),
            json.map("parameters")),
        notNull == null
            ? NotNull.PLAIN
            : new NotNull(
                notNull.text("name"),
                notNull.flag("noInherit", false),
                notNull.flag("validated", true),
                notNull.text("comment"),
                Origin.UNKNOWN),
        json.origin());
  }

  private static Partition partition(JsonFields json) {
    return new Partition(table(json), json.required("bound"));
  }

  private static Identity identity(JsonFields json) {
    String generation = json.text("generation", Identity.Generation.BY_DEFAULT.text());
    Identity.Generation kind = Identity.Generation.BY_DEFAULT;
    for (Identity.Generation candidate : Identity.Generation.values()) {
      if (candidate.text().equals(generation)) {
        kind = candidate;
      }
    }
    return new Identity(
        kind,
        json.number("start"),
        json.number("increment"),
        json.number("min"),
        json.number("max"),
        json.number("cache"),
        json.optionalFlag("cycle"));
  }

  private static UniqueConstraint unique(JsonFields json) {
    return new UniqueConstraint(
        name(json),
        json.texts("columns"),
        json.texts("include"),
        json.flag("nullsNotDistinct", false),
        json.deferrability(),
        json.flag("withoutOverlaps", false),
        json.text("comment"),
        json.origin());
  }

  private static ForeignKey foreignKey(JsonFields json) {
    return new ForeignKey(
        name(json),
        json.texts("columns"),
        QualifiedName.of(json.text("refSchema", "public"), json.required("refTable")),
        json.texts("refColumns"),
        action(json.text("onDelete", "no action")),
        json.texts("onDeleteColumns"),
        action(json.text("onUpdate", "no action")),
        "full".equals(json.text("match")) ? MatchType.FULL : MatchType.SIMPLE,
        json.deferrability(),
        json.flag("validated", true),
        json.flag("period", false),
        json.flag("enforced", true),
        json.text("comment"),
        json.origin());
  }

  private static ReferentialAction action(String text) {
    for (ReferentialAction action : ReferentialAction.values()) {
      if (action.text().equals(text)) {
        return action;
      }
    }
    return ReferentialAction.NO_ACTION;
  }

  static CheckConstraint check(JsonFields json) {
    return new CheckConstraint(
        name(json),
        SqlExpression.of(json.required("expression")),
        json.flag("noInherit", false),
        json.flag("validated", true),
        json.flag("enforced", true),
        json.text("comment"),
        json.origin());
  }

  private static ExclusionConstraint exclusion(JsonFields json) {
    return new ExclusionConstraint(
        name(json),
        SqlExpression.of(json.required("definition")),
        json.text("comment"),
        json.origin());
  }

  private static Index index(JsonFields json) {
    return new Index(
        name(json),
        json.flag("unique", false),
        json.text("method", "btree"),
        json.list("keys", SchemaJsonReader::key),
        json.texts("include"),
        json.expression("where"),
        json.flag("nullsNotDistinct", false),
        json.map("storage"),
        json.flag("valid", true),
        json.text("comment"),
        json.origin());
  }

  private static IndexKey key(JsonFields json) {
    String collation = json.text("collation");
    return new IndexKey(
        json.text("column"),
        json.expression("expression"),
        json.flag("desc", false),
        json.flag("nullsFirst", false),
        json.text("opclass"),
        collation == null ? null : QualifiedName.parse(collation));
  }

  private static Sequence sequence(JsonFields json) {
    JsonFields owner = json.object("owner");
    return new Sequence(
        json.name(),
        json.text("type"),
        json.number("start"),
        json.number("increment"),
        json.number("min"),
        json.number("max"),
        json.number("cache"),
        json.optionalFlag("cycle"),
        json.text("comment"),
        owner == null ? null : new SequenceOwner(owner.name(), owner.required("column")),
        json.origin());
  }

  private static ObjectName name(JsonFields json) {
    return ObjectName.given(json.required("name"));
  }
}
