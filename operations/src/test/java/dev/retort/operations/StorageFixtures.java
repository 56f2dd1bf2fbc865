package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOwner;
import dev.retort.schema.SqlExpression;
import java.util.List;
import java.util.Map;

/** One example or more of every operation on how tables are kept. */
final class StorageFixtures {
  /** What must exist before any of them runs. */
  static final String PREPARATION =
      """
      CREATE TABLE public.split (id bigint NOT NULL, at date) PARTITION BY RANGE (id);
      CREATE TABLE public.part_1 PARTITION OF public.split FOR VALUES FROM ('0') TO ('10');
      CREATE TABLE public.lonely (id bigint NOT NULL, at date);
      CREATE TABLE public.alone (id bigint NOT NULL, at date);
      CREATE TABLE public.heir () INHERITS (public.lonely);
      CREATE SEQUENCE public.loose_seq;
      """;

  private static final QualifiedName PARTED = QualifiedName.of("public", "split");
  private static final QualifiedName PART = QualifiedName.of("public", "part_1");
  private static final QualifiedName SCRATCH = QualifiedName.of("public", "scratch");
  private static final QualifiedName HEIR = QualifiedName.of("public", "heir");
  private static final QualifiedName LONELY = QualifiedName.of("public", "lonely");

  private StorageFixtures() {}

  static List<Operation> all() {
    String bound = "FOR VALUES FROM ('0') TO ('10')";
    Column name = Column.of("name", "varchar(40)");
    Partition inner =
        new Partition(
            QualifiedName.of("audit", "Part 2"),
            "FOR VALUES FROM ('10') TO ('20')",
            "LIST (at)",
            List.of(
                new Partition(
                    QualifiedName.of("public", "part_2_rest"),
                    "DEFAULT",
                    null,
                    List.of(),
                    Map.of("fillfactor", "60"))),
            Map.of());
    Partition own = Partition.of(QualifiedName.of("public", "part_own"), "DEFAULT");
    own =
        own.withTable(
            own.table()
                .withColumns(
                    List.of(
                        Column.of("at", "date")
                            .withNullable(false)
                            .withDefault(SqlExpression.of("now()"))))
                .withPrimaryKey(PrimaryKey.of(ObjectName.given("part_own_pk"), List.of("id", "at")))
                .withChecks(List.of(CheckConstraint.of(ObjectName.given("part_own_ck"), "id > 0")))
                .withComment("it's own"));
    return List.of(
        new AddPartition(PARTED, inner),
        new AddPartition(PARTED, own),
        new AlterColumnOptions(
            QualifiedName.of("public", "users"),
            name,
            name.withOptions(
                new ColumnOptions("pglz", "external", 250, Map.of("n_distinct", "-0.5")))),
        new AlterNotNullInheritance(LONELY, "lonely_id_not_null", true),
        new AlterSequenceOwner(
            QualifiedName.of("public", "loose_seq"),
            null,
            new SequenceOwner(QualifiedName.of("public", "lonely"), "at")),
        new AlterInheritance(HEIR, List.of(LONELY), List.of()),
        new AlterInheritance(
            QualifiedName.of("public", "alone"), List.of(), List.of(LONELY), List.of("at")),
        new AlterTableStorage(
            SCRATCH,
            Map.of("fillfactor", "70"),
            Map.of("autovacuum_enabled", "false", "toast.autovacuum_enabled", "false")),
        new AlterTableStorage(SCRATCH, Map.of("fillfactor", "70"), Map.of("fillfactor", "80")),
        new AttachPartition(
            PARTED, QualifiedName.of("public", "alone"), "FOR VALUES FROM ('20') TO ('30')"),
        new DetachPartition(PARTED, PART, bound),
        new DropPartition(PARTED, Partition.of(PART, bound)),
        new SetLogged(SCRATCH, true),
        new SetLogged(LONELY, false));
  }
}
