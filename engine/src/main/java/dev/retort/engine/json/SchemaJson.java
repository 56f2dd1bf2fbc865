package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.schema.Schema;
import java.util.List;

/** Writes a schema as {@code scan} and {@code introspect} print it. */
public final class SchemaJson {
  /**
   * Kinds that the contract's JSON has and that nothing reads yet; a finding names what was seen of
   * them.
   */
  private static final List<String> NOT_MODELLED =
      List.of("views", "routines", "triggers", "policies", "extensions");

  private SchemaJson() {}

  public static ObjectNode write(Schema schema) {
    ObjectNode json = Json.object();
    json.set("namespaces", Json.texts(schema.namespaces()));
    json.set("tables", Json.array(schema.tables(), TableJson::write));
    json.set("sequences", Json.array(schema.sequences(), SequenceJson::write));
    json.set("enums", Json.array(schema.enums(), TypeJson::write));
    json.set("domains", Json.array(schema.domains(), TypeJson::write));
    json.set("composites", Json.array(schema.composites(), TypeJson::write));
    if (!schema.ranges().isEmpty()) {
      json.set("ranges", Json.array(schema.ranges(), TypeJson::write));
    }
    NOT_MODELLED.forEach(json::putArray);
    return json;
  }
}
