package dev.retort.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operations.DropColumn;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes of a hierarchy that get tables of their own, or one in common. */
class MovedValuesTest {
  private static QualifiedName name(String table) {
    return QualifiedName.of("public", table);
  }

  private static Table table(String name, String... columns) {
    List<Column> all = new ArrayList<>(List.of(Column.of("id", "bigint").withNullable(false)));
    for (String column : columns) {
      all.add(Column.of(column, "text"));
    }
    return Table.of(name(name), all)
        .withPrimaryKey(PrimaryKey.of(ObjectName.given(name + "_pkey"), List.of("id")));
  }

  private static Table below(Table table, String parent) {
    ForeignKey key =
        ForeignKey.of(
            ObjectName.given("fk_" + table.name().name()),
            List.of("id"),
            name(parent),
            List.of("id"));
    return table.withForeignKeys(List.of(key));
  }

  private static Schema schema(Table... tables) {
    return new Schema(List.of("public"), List.of(tables), List.of(), List.of());
  }

  /** The statements beside the first dropped column. */
  private static List<String> beside(Schema actual, Schema wanted) {
    List<PlannedOperation> drops =
        new Differ(DiffOptions.defaults(18))
            .diff(actual, wanted).operations().stream()
                .filter(planned -> planned.operation() instanceof DropColumn)
                .toList();
    assertThat(drops).hasSize(2);
    assertThat(drops.get(1).alternative()).isEmpty();
    return drops.get(0).alternative().stream().map(Operation::description).toList();
  }

  @Test
  void singleTableBecomesJoinedTables() {
    assertThat(
            beside(
                schema(table("p", "w", "h")),
                schema(table("p"), below(table("sub", "w", "h"), "p"))))
        .containsExactly(
            "execute INSERT INTO public.sub (id, w, h) SELECT id, w, h FROM public.p WHERE w IS NOT …",
            "drop column p.w text");
  }

  @Test
  void tablesPerClassGetARoot() {
    assertThat(
            beside(
                schema(table("card", "w", "h")),
                schema(table("pay", "w", "h"), below(table("card"), "pay"))))
        .containsExactly(
            "execute INSERT INTO public.pay (id, w, h) SELECT id, w, h FROM public.card WHERE true",
            "drop column card.w text");
  }
}
