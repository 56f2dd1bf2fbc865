package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.retort.operations.Operation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.RangeType;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * What an operation leads from and to, as JSON: the two sides of a change, the definition that a
 * creation leads to or that a drop leads from. Read from the operation's record components, so that
 * a new operation needs nothing here.
 */
final class OperationSides {
  private OperationSides() {}

  static @Nullable JsonNode from(Operation operation) {
    JsonNode side = component(operation, "from");
    return side == null && isDrop(operation) ? definition(operation) : side;
  }

  static @Nullable JsonNode to(Operation operation) {
    JsonNode side = component(operation, "to");
    return side == null && !isDrop(operation) ? definition(operation) : side;
  }

  private static boolean isDrop(Operation operation) {
    return operation.getClass().getSimpleName().startsWith("Drop");
  }

  private static @Nullable JsonNode component(Operation operation, String name) {
    for (RecordComponent component : operation.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return json(value(operation, component));
      }
    }
    return null;
  }

  private static @Nullable JsonNode definition(Operation operation) {
    for (RecordComponent component : operation.getClass().getRecordComponents()) {
      if (component.getName().equals("from") || component.getName().equals("to")) {
        return null; // a change whose side is absent, not a creation or a drop
      }
      Object value = value(operation, component);
      JsonNode json = value instanceof Record ? json(value) : null;
      if (json != null && json.isObject()) {
        return json;
      }
    }
    return null;
  }

  private static @Nullable Object value(Operation operation, RecordComponent component) {
    try {
      return component.getAccessor().invoke(operation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessor cannot fail", e);
    }
  }

  private static @Nullable JsonNode json(@Nullable Object value) {
    if (value instanceof SchemaObject object) {
      return ObjectJson.write(object);
    } else if (value instanceof Table table) {
      return Json.object(table, TableJson::write);
    } else if (value instanceof Column column) {
      return Json.object(column, TableJson::column);
    } else if (value instanceof PrimaryKey key) {
      return Json.object(key, TableJson::primaryKey);
    } else if (value instanceof UniqueConstraint unique) {
      return Json.object(unique, TableJson::unique);
    } else if (value instanceof ForeignKey key) {
      return Json.object(key, TableJson::foreignKey);
    } else if (value instanceof CheckConstraint check) {
      return Json.object(check, TableJson::check);
    } else if (value instanceof ExclusionConstraint exclusion) {
      return Json.object(exclusion, TableJson::exclusion);
    } else if (value instanceof Index index) {
      return Json.object(index, TableJson::index);
    } else if (value instanceof Sequence sequence) {
      return Json.object(sequence, SequenceJson::write);
    } else if (value instanceof EnumType type) {
      return TypeJson.write(type);
    } else if (value instanceof Domain domain) {
      return TypeJson.write(domain);
    } else if (value instanceof CompositeType type) {
      return TypeJson.write(type);
    } else if (value instanceof CompositeType.Attribute attribute) {
      return TypeJson.write(attribute);
    } else if (value instanceof RangeType type) {
      return TypeJson.write(type);
    } else if (value instanceof Partition partition) {
      return Json.object(partition, TableJson::partition);
    } else if (value instanceof Identity identity) {
      return Json.object(identity, TableJson::identity);
    } else if (value instanceof Generated generated) {
      return JsonNodeFactory.instance.textNode(generated.expression().text());
    } else if (value instanceof SqlExpression || value instanceof String) {
      return JsonNodeFactory.instance.textNode(value.toString());
    }
    return null;
  }
}
