package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a composite key that an association maps. Where the join columns are named,
 * Hibernate gives the key columns of its own without length and precision ({@code
 * CopyIdentifierComponentSecondPass}): so they are sorted, and so others that refer to the key
 * repeat them, while the table has them in their size.
 */
final class DerivedKeys {
  private final MappingContext context;

  DerivedKeys(MappingContext context) {
    this.context = context;
  }

  /**
   * @param association with {@code @MapsId}
   * @param bound what it was mapped to
   * @param id what it maps; null where that is not found
   * @return as the key has them; those of the table where they do not differ
   */
  List<ColumnDraft> columns(Attribute association, BoundProperty bound, @Nullable Attribute id) {
    EntityBinding target = context.binding(association.type().name());
    JoinSpec join = JoinSpec.of(association.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS);
    boolean named = !join.isImplicit() && join.columns().get(0).isNamed();
    if (target != null && id != null && isBasic(target)) {
      return basic(target, association, bound.columns(), id, named);
    }
    if (!named || target == null || !isComposite(target)) {
      return bound.columns();
    }
    return unsized(target, bound.columns());
  }

  /**
   * Of an association in an id class's key. Where its join columns are named, one of a single
   * column is the class's own attribute, in the size of none ({@code
   * EmbeddableBinder#processIdClassElements}).
   *
   * @param id the class's attribute
   */
  List<ColumnDraft> ofClass(Attribute association, BoundProperty bound, Attribute id) {
    EntityBinding target = context.binding(association.type().name());
    if (target == null || bound.columns().isEmpty()) {
      return bound.columns();
    }
    JoinSpec join = JoinSpec.of(association.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS);
    boolean named = !join.isImplicit() && join.columns().get(0).isNamed();
    if (!isBasic(target)) {
      return named && isComposite(target) ? unsized(target, bound.columns()) : bound.columns();
    }
    if (named && bound.columns().size() == 1) {
      String own = type(id, Size.DEFAULT);
      if (own != null && join.columns().get(0).definition().isEmpty()) {
        bound.columns().get(0).type(own);
      }
      return bound.columns();
    }
    return basic(target, association, bound.columns(), id, false);
  }

  /**
   * What is mapped by an entity without an id class or an embedded id is a single value ({@code
   * PropertyBinder#isComposite}): where that entity's key is a third one's, of several columns, it
   * is stored whole in the first of them.
   */
  private List<ColumnDraft> basic(
      EntityBinding target,
      Attribute association,
      List<ColumnDraft> columns,
      Attribute id,
      boolean named) {
    if (columns.size() == 1) {
      retype(target, id, columns.get(0), referenced(target, association));
      return columns;
    }
    String type = type(id, Size.DEFAULT);
    if (type == null) {
      return columns;
    }
    List<ColumnDraft> whole = named ? columns : columns.subList(0, 1);
    whole.forEach(c -> c.type(type));
    return whole;
  }

  private static boolean isBasic(EntityBinding target) {
    return target.entity().root().attributes().stream().noneMatch(a -> a.has(Jpa.EMBEDDED_ID))
        && target.entity().inherited(Jpa.ID_CLASS).isEmpty();
  }

  private List<ColumnDraft> unsized(EntityBinding target, List<ColumnDraft> bound) {
    List<ColumnDraft> key = target.key();
    List<ColumnDraft> columns = new ArrayList<>(bound);
    for (int i = 0; i < columns.size() && columns.size() == key.size(); i++) {
      ColumnDraft column = columns.get(i);
      String type = unsized(target, key.get(i));
      if (type != null && !type.equals(column.type())) {
        columns.set(i, column.inherited().type(type));
      }
    }
    return columns;
  }

  /** A key of one column has the type of its own attribute, in the size of what it refers to. */
  private void retype(
      EntityBinding target, Attribute id, ColumnDraft column, ColumnDraft referenced) {
    if (context.types.get(id.type().name()) != null) {
      return; // an embedded part, which is a key that others are derived from itself
    }
    String own = type(id, Size.DEFAULT);
    String other = unsized(target, referenced);
    if (own == null || other == null || own.equals(other)) {
      return;
    }
    Size size =
        target.properties().values().stream()
            .filter(p -> !p.composite() && p.columns().equals(List.of(referenced)))
            .findFirst()
            .map(p -> target.scope().columnSpec(p.attribute()).size())
            .orElse(Size.DEFAULT);
    String sized = type(id, size);
    column.type(sized == null ? own : sized);
  }

  private static ColumnDraft referenced(EntityBinding target, Attribute association) {
    JoinSpec join = JoinSpec.of(association.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS);
    ColumnDraft written =
        join.hasReference() ? target.table().find(join.columns().get(0).referencedColumn()) : null;
    return written == null ? target.key().get(0) : written;
  }

  /** Null where the attribute is not of a basic type. */
  private @Nullable String type(Attribute attribute, Size size) {
    return context
        .basics
        .resolve(BasicUse.of(attribute, attribute.type(), List.of()), size)
        .map(type -> ColumnDefinition.parse(type.sql()).type())
        .orElse(null);
  }

  private static boolean isComposite(EntityBinding target) {
    return !isBasic(target) || target.key().size() > 1;
  }

  /** The type that a key's column has without length and precision; null where it is not known. */
  private @Nullable String unsized(EntityBinding target, ColumnDraft column) {
    for (BoundProperty property : target.properties().values()) {
      int at = property.columns().indexOf(column);
      Attribute attribute = property.attribute();
      if (at < 0 || property.composite()) {
        continue;
      }
      EntityBinding further = context.binding(attribute.type().name());
      if (further != null) {
        return at < further.key().size() ? unsized(further, further.key().get(at)) : null;
      }
      if (property.columns().size() > 1) {
        return null; // it is mapped by an association itself, and has lost its size already
      }
      return type(attribute, Size.DEFAULT);
    }
    return null;
  }
}
