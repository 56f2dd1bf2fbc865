package dev.retort.introspector;

import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects that PostgreSQL writes down whole. The queries of all kinds have the same columns, so
 * that a new kind needs SQL only.
 */
record ObjectsQuery(String resource) implements CatalogQuery {
  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    ObjectKind kind = ObjectKind.valueOf(row.text("kind"));
    QualifiedName name = QualifiedName.of(row.textOrNull("schema"), row.text("name"));
    String table = row.textOrNull("table_name");
    List<String> sets = row.texts("sets");
    List<String> unsets = row.texts("unsets");
    List<ObjectDetail> details = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      details.add(new ObjectDetail(sets.get(i), unsets.get(i)));
    }
    SchemaObject object =
        new SchemaObject(
            kind,
            name,
            table == null ? null : QualifiedName.of(row.text("table_schema"), table),
            row.text("signature"),
            row.text("definition"),
            row.texts("shape"),
            details,
            row.textOrNull("comment"),
            List.of(),
            Origin.UNKNOWN);
    into.object(
        row.number("class_oid"),
        row.number("oid"),
        object.withOrigin(Origin.catalog(object.toString())));
  }
}
