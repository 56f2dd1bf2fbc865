package dev.retort.differ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.differ.ComparisonHook.Opinion;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.operations.AddColumn;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HooksTest {
  private static final QualifiedName T = QualifiedName.of("public", "t");

  private static Schema schema(Table table) {
    return new Schema(List.of("public"), List.of(table), List.of(), List.of());
  }

  private static Table table(Column... columns) {
    return Table.of(T, List.of(columns));
  }

  private static Diff diff(Table actual, Table wanted, Hooks hooks) {
    return new Differ(DiffOptions.defaults(18).withHooks(hooks))
        .diff(schema(actual), schema(wanted));
  }

  private static List<String> operations(Diff diff) {
    return diff.operations().stream().map(p -> p.operation().description()).toList();
  }

  private static Hooks types(Opinion opinion) {
    return comparison(
        new ComparisonHook() {
          @Override
          public Opinion compareType(ColumnPair pair) {
            return pair.actual().name().equals("c") ? opinion : Opinion.NONE;
          }
        });
  }

  private static Hooks defaults(Opinion opinion) {
    return comparison(
        new ComparisonHook() {
          @Override
          public Opinion compareDefault(ColumnPair pair) {
            return opinion;
          }
        });
  }

  private static Hooks comparison(ComparisonHook hook) {
    return new Hooks(List.of(hook), List.of(), List.of());
  }

  private static Hooks rewriters(PlanRewriter... rewriters) {
    return new Hooks(List.of(), List.of(rewriters), List.of());
  }

  @Test
  void a110TypesAreTheSameDifferentOrLeftToTheBuiltInComparison() {
    Table text = table(Column.of("c", "text"));
    Table citext = table(Column.of("c", "citext"));
    Diff same = diff(text, citext, types(Opinion.SAME));
    assertThat(same.operations()).isEmpty();
    assertThat(same.findings()).extracting(Finding::code).containsExactly("RT294");
    assertThat(operations(diff(text, citext, types(Opinion.NONE))))
        .containsExactly("change type of t.c from text to citext");
    assertThat(operations(diff(text, text, types(Opinion.DIFFERENT))))
        .containsExactly("change type of t.c from text to text");
  }

  @Test
  void a149DefaultsAreTheSameDifferentOrLeftToTheBuiltInComparison() {
    Table one = table(Column.of("c", "integer").withDefault(SqlExpression.of("1")));
    Table two = table(Column.of("c", "integer").withDefault(SqlExpression.of("2")));
    assertThat(diff(one, two, defaults(Opinion.SAME)).operations()).isEmpty();
    assertThat(operations(diff(one, two, defaults(Opinion.NONE))))
        .containsExactly("set default of t.c to 2, was 1");
    assertThat(diff(one, one, defaults(Opinion.DIFFERENT)).operations()).hasSize(1);
  }

  @Test
  void a266ChecksThatAreDifferentToAHookAreReplaced() {
    Table checked = table(Column.of("c", "integer")).withChecks(List.of(check("c > 0")));
    ComparisonHook different =
        hook(pair -> pair.actual() instanceof CheckConstraint ? Opinion.DIFFERENT : Opinion.NONE);
    assertThat(operations(diff(checked, checked, comparison(different))))
        .containsExactly("drop check t.ck", "add check t.ck (c > 0)");
    Table other = checked.withChecks(List.of(check("c > 1")));
    ComparisonHook skip =
        hook(pair -> pair.wanted() instanceof CheckConstraint ? Opinion.SAME : Opinion.NONE);
    assertThat(diff(checked, other, comparison(skip)).operations()).isEmpty();
  }

  @Test
  void a274HookHidesAnIndexWhicheverSideHasIt() {
    Table plain = table(Column.of("c", "integer"));
    Table indexed = plain.withIndexes(List.of(index("ix", "c")));
    List<String> asked = new ArrayList<>();
    ComparisonHook hide =
        hook(
            pair -> {
              Record any = pair.actual() == null ? pair.wanted() : pair.actual();
              if (any instanceof Index) {
                asked.add(
                    pair.name() + " " + (pair.actual() != null) + " " + (pair.wanted() != null));
              }
              return any instanceof Index ? Opinion.SAME : Opinion.NONE;
            });
    assertThat(diff(indexed, plain, comparison(hide)).operations()).isEmpty();
    assertThat(diff(plain, indexed, comparison(hide)).operations()).isEmpty();
    Table changed =
        plain.withColumns(List.of(Column.of("c", "integer"), Column.of("d", "integer")));
    assertThat(
            diff(
                    changed.withIndexes(List.of(index("ix", "c"))),
                    changed.withIndexes(List.of(index("ix", "d"))),
                    comparison(hide))
                .operations())
        .isEmpty();
    assertThat(asked)
        .containsExactly("public.ix true false", "public.ix false true", "public.ix true true");
  }

  @Test
  void a276RewritersAddAndDropAndRunInOrder() {
    Table before = table(Column.of("a", "integer"));
    Table after = table(Column.of("a", "integer"), Column.of("b", "integer"));
    PlanRewriter indexes =
        (plan, context) ->
            plan.stream()
                .flatMap(
                    planned ->
                        planned.operation() instanceof AddColumn add
                            ? Stream.of(
                                planned,
                                PlannedOperation.of(
                                    new CreateIndex(
                                        add.table(), index("ix_b", add.column().name()), false)))
                            : Stream.of(planned))
                .toList();
    PlanRewriter last =
        (plan, context) -> {
          assertThat(context.wanted().table(T)).isPresent();
          return plan.subList(plan.size() - 1, plan.size());
        };
    assertThat(operations(diff(before, after, rewriters(indexes))))
        .containsExactly("add column t.b integer", "create index t.ix_b (b)");
    Diff chained = diff(before, after, rewriters(indexes, last));
    assertThat(operations(chained)).containsExactly("create index t.ix_b (b)");
    assertThat(chained.findings()).extracting(Finding::code).containsExactly("RT295", "RT295");
    assertThat(diff(before, after, rewriters((plan, context) -> List.of())).isEmpty()).isTrue();
  }

  @Test
  void hookThatFailsStopsTheComparison() {
    Table table = table(Column.of("a", "integer"));
    PlanRewriter failing =
        (plan, context) -> {
          throw new IllegalStateException("oh");
        };
    assertThatThrownBy(() -> diff(table, table, rewriters(failing)))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> {
              assertThat(e.code()).isEqualTo("RT292");
              assertThat(e.evidence()).anyMatch(line -> line.contains("oh"));
            });
  }

  @Test
  void saysWhoDecided() {
    Diff diff =
        diff(
            table(Column.of("a", "integer")),
            table(Column.of("a", "bigint")).withIndexes(List.of(index("ix", "a"))),
            Hooks.NONE);
    assertThat(diff.operations().stream().map(p -> diff.decidedBy(p.operation())))
        .containsExactly("ColumnComparer", "IndexComparer");
  }

  private static ComparisonHook hook(java.util.function.Function<ComparisonHook.Pair, Opinion> f) {
    return new ComparisonHook() {
      @Override
      public Opinion compare(Pair pair) {
        return f.apply(pair);
      }
    };
  }

  private static CheckConstraint check(String expression) {
    return CheckConstraint.of(ObjectName.given("ck"), expression);
  }

  private static Index index(String name, String column) {
    return Index.of(ObjectName.given(name), List.of(column));
  }
}
