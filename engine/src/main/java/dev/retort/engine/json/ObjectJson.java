package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.schema.Dependency;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes and reads views, routines, triggers and what else is known by its definition. */
final class ObjectJson {
  /** Lists that stand there also when they are empty. */
  private static final List<String> ALWAYS =
      List.of("extensions", "policies", "routines", "triggers", "views");

  private ObjectJson() {}

  /** Every list, each of which may hold several kinds. */
  static List<String> lists() {
    return Arrays.stream(ObjectKind.values()).map(ObjectKind::list).distinct().toList();
  }

  static void write(Schema schema, JsonMembers into) {
    for (String list : lists()) {
      List<SchemaObject> objects =
          schema.objects().stream().filter(o -> o.kind().list().equals(list)).toList();
      if (!objects.isEmpty() || ALWAYS.contains(list)) {
        into.set(list, Json.array(objects, ObjectJson::write));
      }
    }
  }

  static ObjectNode write(SchemaObject object) {
    ObjectNode json = Json.object();
    json.put("kind", object.kind().text());
    putName(json, object.name());
    QualifiedName table = object.table();
    if (table != null) {
      json.put("table", table.name());
    }
    if (!object.signature().isEmpty() || object.kind().isRoutine()) {
      json.put("signature", object.signature());
    }
    json.put("definition", object.definition());
    if (!object.shape().isEmpty()) {
      json.set("shape", Json.texts(object.shape()));
    }
    if (!object.details().isEmpty()) {
      json.set("details", Json.array(object.details(), ObjectJson::detail));
    }
    if (object.comment() != null) {
      json.put("comment", object.comment());
    }
    if (!object.dependsOn().isEmpty()) {
      json.set("dependsOn", Json.array(object.dependsOn(), ObjectJson::dependency));
    }
    return json;
  }

  private static void putName(ObjectNode json, QualifiedName name) {
    if (name.schema() != null) {
      json.put("schema", name.schema());
    }
    json.put("name", name.name());
  }

  private static ObjectNode detail(ObjectDetail detail) {
    ObjectNode json = Json.object();
    json.put("set", detail.set());
    json.put("unset", detail.unset());
    return json;
  }

  private static ObjectNode dependency(Dependency dependency) {
    ObjectNode json = Json.object();
    json.put("target", dependency.target().name().toLowerCase(Locale.ROOT));
    putName(json, dependency.name());
    if (!dependency.signature().isEmpty()) {
      json.put("signature", dependency.signature());
    }
    if (!dependency.column().isEmpty()) {
      json.put("column", dependency.column());
    }
    return json;
  }

  static List<SchemaObject> read(JsonFields root) {
    return lists().stream()
        .flatMap(list -> root.list(list, json -> object(json, list)).stream())
        .toList();
  }

  private static SchemaObject object(JsonFields json, String list) {
    String text = json.required("kind");
    ObjectKind kind =
        Arrays.stream(ObjectKind.values())
            .filter(k -> k.text().equals(text) && k.list().equals(list))
            .findFirst()
            .orElseThrow(() -> json.badValue("kind"));
    QualifiedName name = QualifiedName.of(json.text("schema"), json.required("name"));
    String table = json.text("table");
    return new SchemaObject(
        kind,
        name,
        table == null ? null : name.withName(table),
        json.text("signature", ""),
        json.text("definition", ""),
        json.texts("shape"),
        json.list("details", d -> new ObjectDetail(d.required("set"), d.required("unset"))),
        json.text("comment"),
        json.list("dependsOn", ObjectJson::dependency),
        json.origin());
  }

  private static Dependency dependency(JsonFields json) {
    String text = json.required("target");
    Dependency.Target target =
        Arrays.stream(Dependency.Target.values())
            .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst()
            .orElseThrow(() -> json.badValue("target"));
    return new Dependency(
        target,
        QualifiedName.of(json.text("schema"), json.required("name")),
        json.text("signature", ""),
        json.text("column", ""));
  }
}
