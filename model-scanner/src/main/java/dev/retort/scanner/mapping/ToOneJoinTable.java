package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.Optional;

/** A reference to one entity that is kept in a table of its own. */
final class ToOneJoinTable {
  private final Attribute attribute;
  private final Scope scope;
  private final MappingContext context;
  private final EntityBinding target;
  private final AnnotationUse joinTable;
  private final boolean unique;

  ToOneJoinTable(
      Attribute attribute,
      Scope scope,
      EntityBinding target,
      AnnotationUse joinTable,
      boolean unique) {
    this.attribute = attribute;
    this.scope = scope;
    this.context = scope.context();
    this.target = target;
    this.joinTable = joinTable;
    this.unique = unique;
  }

  void bind() {
    LinkTables tables = new LinkTables(context);
    TableDraft table =
        tables.create(
            Optional.of(joinTable),
            context.naming.joinTable(
                scope.entity().table().logical(),
                target.table().logical(),
                scope.pathOf(attribute)),
            attribute);
    JoinSpec keyJoin = JoinSpec.of(joinTable.annotations("joinColumns"), Optional.empty());
    List<ColumnDraft> key =
        tables.addKey(
            table,
            scope.entity(),
            keyJoin,
            scope.entity()::keyColumn,
            attribute,
            ReferentialAction.NO_ACTION);
    JoinSpec ofTable =
        JoinSpec.of(
            joinTable.annotations("inverseJoinColumns"), joinTable.annotation("inverseForeignKey"));
    JoinSpec stated =
        ofTable.isImplicit() && ofTable.foreignKey() == null
            ? JoinSpec.of(attribute.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS)
            : ofTable;
    JoinSpec inverse =
        isMappedBack()
            ? new JoinSpec(stated.columns(), ForeignKeys.unnamed(stated.foreignKey()))
            : stated;
    List<ColumnDraft> columns =
        tables.addInverse(
            table,
            target,
            inverse,
            c -> target.joinColumn(scope.pathOf(attribute), c),
            attribute,
            ForeignKeys.onDelete(attribute));
    table.primaryKey(key);
    if (!context.defaults.joinTableDemandsTarget()) {
      columns.forEach(column -> column.nullable(true));
    }
    if (unique) {
      table.add(new KeyDraft(null, columns, attribute.origin()));
    }
    scope.bound(attribute, table, columns, true, false);
  }

  /** Then the other side's key to the same column comes first, which has no name. */
  private boolean isMappedBack() {
    return target.entity().attributes().stream()
        .flatMap(a -> a.annotation(Jpa.ONE_TO_ONE).stream())
        .anyMatch(a -> a.string("mappedBy", "").equals(attribute.name()));
  }
}
