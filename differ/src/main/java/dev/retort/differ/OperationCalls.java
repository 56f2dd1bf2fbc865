package dev.retort.differ;

import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddDomainCheck;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterDomainDefault;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropDomainCheck;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Domain;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The functions that something calls which an operation makes, or which it takes away; with a
 * schema where the text says one.
 *
 * @param made once it has run, they are called
 * @param released once it has run, they are no longer called here
 */
record OperationCalls(Set<QualifiedName> made, Set<QualifiedName> released) {
  private static final OperationCalls NONE = new OperationCalls(Set.of(), Set.of());

  static OperationCalls of(Operation operation) {
    Set<QualifiedName> made = new TreeSet<>();
    Set<QualifiedName> released = new TreeSet<>();
    if (operation instanceof CreateTable create) {
      table(create.table(), made);
    } else if (operation instanceof DropTable drop) {
      table(drop.table(), released);
    } else if (operation instanceof AddColumn add) {
      column(add.column(), made);
    } else if (operation instanceof DropColumn drop) {
      column(drop.column(), released);
    } else if (operation instanceof AlterColumnDefault alter) {
      expression(alter.from(), released);
      expression(alter.to(), made);
    } else if (operation instanceof AlterColumnGenerated alter) {
      generated(alter.from(), released);
      generated(alter.to(), made);
    } else if (operation instanceof AddCheck add) {
      expression(add.check().expression(), made);
    } else if (operation instanceof DropCheck drop) {
      expression(drop.check().expression(), released);
    } else if (operation instanceof AddExclusion add) {
      expression(add.exclusion().definition(), made);
    } else if (operation instanceof DropExclusion drop) {
      expression(drop.exclusion().definition(), released);
    } else if (operation instanceof CreateIndex create) {
      index(create.index(), made);
    } else if (operation instanceof DropIndex drop) {
      index(drop.index(), released);
    } else if (operation instanceof CreateDomain create) {
      domain(create.domain(), made);
    } else if (operation instanceof DropDomain drop) {
      domain(drop.domain(), released);
    } else if (operation instanceof AlterDomainDefault alter) {
      expression(alter.from(), released);
      expression(alter.to(), made);
    } else if (operation instanceof AddDomainCheck add) {
      expression(add.check().expression(), made);
    } else if (operation instanceof DropDomainCheck drop) {
      expression(drop.check().expression(), released);
    }
    return made.isEmpty() && released.isEmpty() ? NONE : new OperationCalls(made, released);
  }

  /**
   * The table or domain of which it makes, or takes away, a part that may call; null for others.
   */
  static @Nullable QualifiedName wholeOf(Operation operation) {
    if (operation instanceof AddColumn add) {
      return add.table();
    } else if (operation instanceof DropColumn drop) {
      return drop.table();
    } else if (operation instanceof AlterColumnDefault alter) {
      return alter.table();
    } else if (operation instanceof AddCheck add) {
      return add.table();
    } else if (operation instanceof DropCheck drop) {
      return drop.table();
    } else if (operation instanceof AddExclusion add) {
      return add.table();
    } else if (operation instanceof DropExclusion drop) {
      return drop.table();
    } else if (operation instanceof CreateIndex create) {
      return create.table();
    } else if (operation instanceof DropIndex drop) {
      return drop.table();
    } else if (operation instanceof AlterDomainDefault alter) {
      return alter.domain();
    } else if (operation instanceof AddDomainCheck add) {
      return add.domain();
    } else if (operation instanceof DropDomainCheck drop) {
      return drop.domain();
    }
    return null;
  }

  /** Whether such a call may be of a routine. */
  static boolean mention(Set<QualifiedName> calls, QualifiedName routine) {
    return calls.contains(routine) || calls.contains(QualifiedName.of(null, routine.name()));
  }

  /** Whether an expression may call one of some routines. */
  static boolean calls(@Nullable SqlExpression expression, List<QualifiedName> routines) {
    Set<QualifiedName> calls = new TreeSet<>();
    expression(expression, calls);
    return routines.stream().anyMatch(routine -> mention(calls, routine));
  }

  /** Whether an index may call one of some routines. */
  static boolean calls(Index index, List<QualifiedName> routines) {
    Set<QualifiedName> calls = new TreeSet<>();
    index(index, calls);
    return routines.stream().anyMatch(routine -> mention(calls, routine));
  }

  private static void table(Table table, Set<QualifiedName> into) {
    table.columns().forEach(column -> column(column, into));
    table.checks().forEach(check -> expression(check.expression(), into));
    table.exclusions().forEach(exclusion -> expression(exclusion.definition(), into));
    table.indexes().forEach(index -> index(index, into));
    if (table.options().partitionKey() != null) {
      into.addAll(SqlWords.calls(table.options().partitionKey()));
    }
  }

  private static void column(Column column, Set<QualifiedName> into) {
    expression(column.defaultValue(), into);
    generated(column.generated(), into);
  }

  private static void generated(@Nullable Generated generated, Set<QualifiedName> into) {
    if (generated != null) {
      expression(generated.expression(), into);
    }
  }

  private static void domain(Domain domain, Set<QualifiedName> into) {
    expression(domain.defaultValue(), into);
    domain.checks().forEach((CheckConstraint check) -> expression(check.expression(), into));
  }

  private static void index(Index index, Set<QualifiedName> into) {
    expression(index.where(), into);
    index.keys().stream().map(IndexKey::expression).forEach(key -> expression(key, into));
  }

  private static void expression(@Nullable SqlExpression expression, Set<QualifiedName> into) {
    if (expression != null) {
      into.addAll(SqlWords.calls(expression.text()));
    }
  }
}
