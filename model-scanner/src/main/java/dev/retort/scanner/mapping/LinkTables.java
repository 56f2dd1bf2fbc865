package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes join tables and collection tables with the columns that point to their owners. */
final class LinkTables {
  private final MappingContext context;

  LinkTables(MappingContext context) {
    this.context = context;
  }

  /**
   * @param use the {@code @JoinTable} or {@code @CollectionTable}
   * @param implicit the table's logical name where none is given
   */
  TableDraft create(Optional<AnnotationUse> use, Identifier implicit, Attribute attribute) {
    String name = use.map(u -> u.string("name", "")).orElse("");
    Identifier logical = name.isEmpty() ? implicit : Identifier.of(name);
    TableDraft table =
        context.database.add(
            new TableDraft(
                use.map(context::schemaOf).orElse(null),
                logical,
                context.naming.physical(logical),
                attribute.origin()));
    context.linkTable(attribute, table);
    use.map(u -> u.string("comment", "")).filter(c -> !c.isEmpty()).ifPresent(table::comment);
    use.ifPresent(u -> context.deferConstraint(last -> constrain(table, u)));
    return table;
  }

  private boolean constrain(TableDraft table, AnnotationUse use) {
    new TableConstraints(context).add(table, use);
    return true;
  }

  /** Whether the table itself stands for a reference that need not be found. */
  private static boolean isMissing(Attribute attribute) {
    boolean toOne = attribute.has(Jpa.ONE_TO_ONE) || attribute.has(Jpa.MANY_TO_ONE);
    return toOne && attribute.has(Jpa.NOT_FOUND);
  }

  /** The columns that point to the owner, which are never null. */
  List<ColumnDraft> addKey(
      TableDraft table,
      EntityBinding owner,
      JoinSpec join,
      Function<ColumnDraft, Identifier> implicit,
      Attribute attribute,
      ReferentialAction onDelete) {
    return add(table, owner, join, implicit, attribute, onDelete, true);
  }

  /** The columns that point to the other side, which are never null. */
  List<ColumnDraft> addInverse(
      TableDraft table,
      EntityBinding target,
      JoinSpec join,
      Function<ColumnDraft, Identifier> implicit,
      Attribute attribute,
      ReferentialAction onDelete) {
    return add(table, target, join, implicit, attribute, onDelete, false);
  }

  /** As the other, of a reference that says nothing of deleting. */
  List<ColumnDraft> addInverse(
      TableDraft table,
      EntityBinding target,
      JoinSpec join,
      Function<ColumnDraft, Identifier> implicit,
      Attribute attribute) {
    return addInverse(table, target, join, implicit, attribute, ReferentialAction.NO_ACTION);
  }

  private List<ColumnDraft> add(
      TableDraft table,
      EntityBinding target,
      JoinSpec join,
      Function<ColumnDraft, Identifier> implicit,
      Attribute attribute,
      ReferentialAction onDelete,
      boolean toOwner) {
    Optional<References> references = References.find(target, join);
    if (references.isEmpty()) {
      context.report(
          MappingFindings.RT135,
          attribute.label(),
          attribute.origin(),
          "a join column of "
              + attribute.label()
              + " refers to a column that "
              + target.entity()
              + " does not have");
      return List.of();
    }
    List<ColumnDraft> columns =
        new JoinColumns(context)
            .add(
                table,
                references.get(),
                implicit,
                spec -> false,
                attribute.origin(),
                attribute.label());
    // Elements that are referred to by other columns than their key get none.
    if (toOwner
        ? !isMissing(attribute)
        : !attribute.has(Jpa.NOT_FOUND) && references.get().toKey()) {
      ForeignKeys.add(
          context,
          table,
          columns,
          references.get(),
          target,
          join.foreignKey(),
          onDelete,
          attribute.origin());
    }
    return columns;
  }
}
