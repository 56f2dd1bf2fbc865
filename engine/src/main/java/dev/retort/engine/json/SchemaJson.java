package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.schema.Schema;
import java.io.OutputStream;
import java.util.List;

/** Writes a schema as {@code scan} and {@code introspect} print it. */
public final class SchemaJson {
  private SchemaJson() {}

  public static ObjectNode write(Schema schema) {
    return Json.object(schema, SchemaJson::members);
  }

  private static void members(JsonMembers json, Schema schema) {
    json.texts("namespaces", schema.namespaces());
    json.objects("tables", schema.tables(), TableJson::write);
    json.objects("sequences", schema.sequences(), SequenceJson::write);
    json.set("enums", Json.array(schema.enums(), TypeJson::write));
    json.set("domains", Json.array(schema.domains(), TypeJson::write));
    json.set("composites", Json.array(schema.composites(), TypeJson::write));
    if (!schema.ranges().isEmpty()) {
      json.set("ranges", Json.array(schema.ranges(), TypeJson::write));
    }
    ObjectJson.write(schema, json);
  }

  /** Prints the same as {@link Json#print}, in UTF-8, without having it all in memory. */
  public static void print(Schema schema, OutputStream out) {
    print(schema, List.of(), out);
  }

  /**
   * The same for a side that says nothing about some kinds of objects.
   *
   * @param unmanaged the lists of these kinds, which do not mean that there should be none
   */
  public static void print(Schema schema, List<String> unmanaged, OutputStream out) {
    JsonText.print(
        schema,
        (json, all) -> {
          members(json, all);
          if (!unmanaged.isEmpty()) {
            json.texts("unmanaged", unmanaged);
          }
        },
        out);
  }
}
