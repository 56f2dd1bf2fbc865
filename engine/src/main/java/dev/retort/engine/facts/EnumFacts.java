package dev.retort.engine.facts;

import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.DropEnum;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceValue;
import dev.retort.operations.SqlContext;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a whole plan does to the values of enums, for questions about one operation of it. */
final class EnumFacts {
  /** The labels that the new type lacks, by the name that the old one has meanwhile. */
  private final Map<String, List<String>> removed = new HashMap<>();

  private final List<ReplaceValue> replaced;

  EnumFacts(List<PlannedOperation> plan) {
    Map<QualifiedName, EnumType> created = new HashMap<>();
    Map<QualifiedName, EnumType> dropped = new HashMap<>();
    for (PlannedOperation planned : plan) {
      if (planned.operation() instanceof CreateEnum create) {
        created.put(create.type().name(), create.type());
      } else if (planned.operation() instanceof DropEnum drop) {
        dropped.put(drop.type().name(), drop.type());
      }
    }
    for (PlannedOperation planned : plan) {
      if (planned.operation() instanceof RenameType rename) {
        QualifiedName old = rename.from().withName(rename.to());
        EnumType to = created.get(rename.from());
        EnumType from = dropped.get(old);
        if (from != null && to != null) {
          removed.put(
              old.quoted(),
              from.labels().stream().filter(label -> !to.labels().contains(label)).toList());
        }
      }
    }
    replaced =
        plan.stream()
            .map(PlannedOperation::operation)
            .filter(ReplaceValue.class::isInstance)
            .map(ReplaceValue.class::cast)
            .toList();
  }

  /** How many rows have a label that the new type lacks. */
  Optional<Question> question(AlterColumnType change, SqlContext context) {
    boolean array = change.from().type().endsWith("[]");
    String type = array ? change.from().type().replace("[]", "") : change.from().type();
    List<String> labels = removed.getOrDefault(type, List.of());
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    String list = labels.stream().map(Identifiers::literal).collect(Collectors.joining(", "));
    String column = Identifiers.quote(change.to().name());
    String where =
        array ? column + "::text[] && ARRAY[" + list + "]" : column + "::text IN (" + list + ")";
    return Optional.of(
        Question.rows(
            change.table(),
            context,
            where,
            "%s {row|rows} whose "
                + change.to().name()
                + " is "
                + String.join(" or ", labels).replace("%", "%%")
                + " {stops|stop} the migration until USING says what {it becomes|they become}"));
  }

  /** A condition that leaves out the rows whose values this plan replaces before. */
  String notReplaced(QualifiedName table) {
    StringBuilder sql = new StringBuilder();
    for (ReplaceValue replace : replaced) {
      if (replace.table().equals(table)) {
        sql.append(" AND ").append(Identifiers.quote(replace.column()));
        sql.append("::text IS DISTINCT FROM ").append(Identifiers.literal(replace.from()));
      }
    }
    return sql.toString();
  }
}
