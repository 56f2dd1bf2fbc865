package dev.retort.introspector;

import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Composite types that stand for themselves. */
final class CompositesQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "composites.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    QualifiedName name = row.qualifiedName();
    List<String> names = row.texts("attribute_names");
    List<String> types = row.texts("attribute_types");
    List<@Nullable String> schemas = row.nullableTexts("attribute_collation_schemas");
    List<@Nullable String> collations = row.nullableTexts("attribute_collation_names");
    List<@Nullable String> comments = row.nullableTexts("attribute_comments");
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String collation = collations.get(i);
      attributes.add(
          new Attribute(
              names.get(i),
              types.get(i),
              collation == null ? null : QualifiedName.of(schemas.get(i), collation),
              comments.get(i)));
    }
    into.composite(
        new CompositeType(
            name, attributes, row.textOrNull("comment"), Origin.catalog(name.toString())));
  }
}
