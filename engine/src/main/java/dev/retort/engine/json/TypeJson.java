package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import org.jspecify.annotations.Nullable;

/** Writes and reads enum, domain, composite and range types. */
final class TypeJson {
  private TypeJson() {}

  static ObjectNode write(EnumType type) {
    ObjectNode json = named(type.name());
    json.set("labels", Json.texts(type.labels()));
    return commented(json, type.comment());
  }

  static EnumType enumType(JsonFields json) {
    return new EnumType(json.name(), json.texts("labels"), json.text("comment"), json.origin());
  }

  static ObjectNode write(Domain domain) {
    ObjectNode json = named(domain.name());
    json.put("type", domain.type());
    json.put("nullable", domain.nullable());
    json.put("default", domain.defaultValue() == null ? null : domain.defaultValue().text());
    json.put("collation", text(domain.collation()));
    json.set("checks", Json.array(domain.checks(), c -> Json.object(c, TableJson::check)));
    return commented(json, domain.comment());
  }

  static Domain domain(JsonFields json) {
    return new Domain(
        json.name(),
        json.required("type"),
        json.flag("nullable", true),
        json.expression("default"),
        name(json.text("collation")),
        json.list("checks", SchemaJsonReader::check),
        json.text("comment"),
        json.origin());
  }

  static ObjectNode write(CompositeType type) {
    ObjectNode json = named(type.name());
    json.set("attributes", Json.array(type.attributes(), TypeJson::write));
    return commented(json, type.comment());
  }

  static ObjectNode write(CompositeType.Attribute attribute) {
    ObjectNode json = Json.object();
    json.put("name", attribute.name());
    json.put("type", attribute.type());
    json.put("collation", text(attribute.collation()));
    return commented(json, attribute.comment());
  }

  static CompositeType composite(JsonFields json) {
    return new CompositeType(
        json.name(),
        json.list(
            "attributes",
            attribute ->
                new CompositeType.Attribute(
                    attribute.required("name"),
                    attribute.required("type"),
                    name(attribute.text("collation")),
                    attribute.text("comment"))),
        json.text("comment"),
        json.origin());
  }

  static ObjectNode write(RangeType type) {
    ObjectNode json = named(type.name());
    json.put("subtype", type.subtype());
    optional(json, "opclass", type.opclass());
    json.put("collation", text(type.collation()));
    optional(json, "canonical", type.canonical());
    optional(json, "subtypeDiff", type.difference());
    optional(json, "multirange", text(type.multirange()));
    return commented(json, type.comment());
  }

  static RangeType range(JsonFields json) {
    return new RangeType(
        json.name(),
        json.required("subtype"),
        json.text("opclass"),
        name(json.text("collation")),
        json.text("canonical"),
        json.text("subtypeDiff"),
        name(json.text("multirange")),
        json.text("comment"),
        json.origin());
  }

  private static ObjectNode named(QualifiedName name) {
    ObjectNode json = Json.object();
    json.put("schema", name.schema());
    json.put("name", name.name());
    return json;
  }

  private static ObjectNode commented(ObjectNode json, @Nullable String comment) {
    optional(json, "comment", comment);
    return json;
  }

  private static void optional(ObjectNode json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  private static @Nullable String text(@Nullable QualifiedName name) {
    return name == null ? null : name.text();
  }

  private static @Nullable QualifiedName name(@Nullable String text) {
    return text == null ? null : QualifiedName.parse(text);
  }
}
