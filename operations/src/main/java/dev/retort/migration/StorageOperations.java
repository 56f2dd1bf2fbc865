package dev.retort.migration;

import dev.retort.operations.AddPartition;
import dev.retort.operations.AlterColumnOptions;
import dev.retort.operations.AlterInheritance;
import dev.retort.operations.AlterNotNullInheritance;
import dev.retort.operations.AlterSequenceOwner;
import dev.retort.operations.AlterTableStorage;
import dev.retort.operations.AttachPartition;
import dev.retort.operations.DetachPartition;
import dev.retort.operations.DropPartition;
import dev.retort.operations.Operation;
import dev.retort.operations.SetLogged;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOwner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a migration says about how tables are kept; part of {@link Operations}. */
public interface StorageOperations {
  /** Hands on an operation as it is. */
  void add(Operation operation);

  /** Creates a partition of a table. */
  default void addPartition(String table, PartitionBuilder partition) {
    add(new AddPartition(QualifiedName.parse(table), partition.build()));
  }

  /** Drops a partition with its rows. The definition is for whoever wants it back. */
  default void dropPartition(String table, PartitionBuilder partition) {
    add(new DropPartition(QualifiedName.parse(table), partition.build()));
  }

  /** Makes a table a partition of another: {@code "FOR VALUES IN (1)"}. */
  default void attachPartition(String table, String partition, String bound) {
    add(new AttachPartition(QualifiedName.parse(table), QualifiedName.parse(partition), bound));
  }

  /** Lets a partition stand for itself. The bound is for whoever wants it back. */
  default void detachPartition(String table, String partition, String bound) {
    add(new DetachPartition(QualifiedName.parse(table), QualifiedName.parse(partition), bound));
  }

  /** Lets a table survive a crash. */
  default void setLogged(String table) {
    add(new SetLogged(QualifiedName.parse(table), true));
  }

  /** Lets a table be emptied by a crash, and be faster until then. */
  default void setUnlogged(String table) {
    add(new SetLogged(QualifiedName.parse(table), false));
  }

  /** Changes storage parameters: {@code storage("fillfactor", "70")}. */
  default void alterTableStorage(String table, Map<String, String> from, Map<String, String> to) {
    add(new AlterTableStorage(QualifiedName.parse(table), from, to));
  }

  /**
   * Changes which tables a table inherits from.
   *
   * @param optional columns that allow nulls although such a parent requires them (before
   *     PostgreSQL 18)
   */
  default void alterInheritance(
      String table, List<String> from, List<String> to, String... optional) {
    add(
        new AlterInheritance(
            QualifiedName.parse(table),
            from.stream().map(QualifiedName::parse).toList(),
            to.stream().map(QualifiedName::parse).toList(),
            List.of(optional)));
  }

  /**
   * Changes compression, storage, statistics target and parameters, which is all that counts of the
   * columns.
   */
  default void alterColumnOptions(String table, ColumnBuilder from, ColumnBuilder to) {
    add(new AlterColumnOptions(QualifiedName.parse(table), from.build(), to.build()));
  }

  /** Keeps a column's NOT NULL from tables that inherit, or hands it down (PostgreSQL 18). */
  default void alterNotNullInheritance(String table, String constraint, boolean noInherit) {
    add(new AlterNotNullInheritance(QualifiedName.parse(table), constraint, noInherit));
  }

  /** Says with which column a sequence goes; null for none. */
  default void alterSequenceOwner(
      String sequence, @Nullable SequenceOwner from, @Nullable SequenceOwner to) {
    add(new AlterSequenceOwner(QualifiedName.parse(sequence), from, to));
  }
}
