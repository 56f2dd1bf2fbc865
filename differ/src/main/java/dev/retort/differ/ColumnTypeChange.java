package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.Operation;
import dev.retort.operations.TypeConversion;
import dev.retort.operations.TypeShape;
import dev.retort.schema.Column;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Plans a change of type or collation, with what it does to the values. */
final class ColumnTypeChange {
  private ColumnTypeChange() {}

  /** Whether the default may stay while the type changes: only the modifier does. */
  static boolean keepsDefault(Column from, Column to) {
    TypeShape old = TypeShape.of(from.type());
    TypeShape now = TypeShape.of(to.type());
    return Objects.equals(from.defaultValue(), to.defaultValue())
        && old.base().equals(now.base())
        && old.array() == now.array();
  }

  static void plan(QualifiedName table, Column from, Column to, Sides sides, DiffSink out) {
    TypeChange rebuilt = sides.rebuilt().conversion(from, to);
    if (rebuilt != null) {
      planRebuilt(table, from, to, rebuilt, out);
      return;
    }
    String object = table + "." + to.name();
    String change = SqlTypes.readable(from.type()) + " to " + SqlTypes.readable(to.type());
    TypeConversion conversion = TypeConversion.of(to.name(), from.type(), to.type());
    List<Finding> findings = new ArrayList<>();
    List<Operation> alternative = new ArrayList<>();

    switch (conversion.kind()) {
      case NONE -> {
        boolean byLabel = isEnum(sides.actual(), from.type()) && isEnum(sides.wanted(), to.type());
        findings.add(
            byLabel
                ? DifferFindings.VALUES_AT_RISK.on(
                    object, to.origin(), change + ": labels that the new type lacks are refused")
                : DifferFindings.NO_CAST.on(
                    object, to.origin(), "PostgreSQL has no cast from " + change));
      }
      case LARGE_OBJECT ->
          findings.add(
              DifferFindings.LARGE_OBJECT.on(
                  object, to.origin(), change + " moves content between rows and large objects"));
      default -> {
        String risk = TypeRisk.valuesAtRisk(from.type(), to.type());
        if (risk != null) {
          findings.add(DifferFindings.VALUES_AT_RISK.on(object, to.origin(), change + ": " + risk));
        }
      }
    }
    if (Adoption.assumesLength(from, to) && TypeRisk.rewrites(from.type(), to.type())) {
      findings.add(
          DifferFindings.LENGTH_ASSUMED.on(
              object,
              to.origin(),
              "255 is the length that JPA assumes of a String where none is said; the database allows longer texts"));
    }
    String shift = TypeConversion.utcShift(to.name(), from.type(), to.type());
    if (shift != null) {
      findings.add(
          DifferFindings.TIME_ZONE.on(
              object,
              to.origin(),
              change + " reads every value in the time zone of the session that migrates"));
      alternative.add(new AlterColumnType(table, from, to, SqlExpression.of(shift)));
    }
    if (!from.type().equals(to.type()) && TypeRisk.rewrites(from.type(), to.type())) {
      findings.add(
          DifferFindings.TABLE_REWRITE.on(
              object, to.origin(), change + " writes every row of " + table + " anew"));
    }
    SqlExpression using =
        conversion.using() == null || to.generated() != null
            ? null // the values of a generated column are computed, not converted
            : SqlExpression.of(conversion.using());
    out.add(new AlterColumnType(table, from, to, using), findings, alternative);
  }

  /** The type keeps its name and is another all the same. */
  private static void planRebuilt(
      QualifiedName table, Column from, Column to, TypeChange change, DiffSink out) {
    String object = table + "." + to.name();
    List<Finding> findings = new ArrayList<>();
    if (change instanceof TypeChange.Labels labels && !labels.removed().isEmpty()) {
      findings.add(
          DifferFindings.ENUM_LABEL_REMOVED.on(
              object,
              to.origin(),
              "rows whose "
                  + to.name()
                  + " is "
                  + TypeRebuilds.quoted(labels.removed())
                  + " stop the migration until USING says what they become"));
    } else if (change instanceof TypeChange.Base base
        && !TypeChange.hasCast(base.from(), base.to())) {
      findings.add(
          DifferFindings.NO_CAST.on(
              object,
              to.origin(),
              "PostgreSQL has no cast from " + base.from() + " to " + base.to()));
    } else if (change instanceof TypeChange.Kind kind) {
      findings.add(
          DifferFindings.KIND_CHANGED.on(
              object,
              to.origin(),
              to.name()
                  + " holds values of "
                  + kind.from()
                  + ", which are read as values of "
                  + kind.to()
                  + "; one that does not read so stops the migration"));
    } else if (change instanceof TypeChange.Bounds bounds) {
      findings.add(
          DifferFindings.BOUNDS_CHANGED.on(
              object,
              to.origin(),
              bounds.from().equals(bounds.to())
                  ? "the ranges of " + to.name() + " are ordered otherwise"
                  : "the bounds of "
                      + to.name()
                      + " go from "
                      + SqlTypes.readable(bounds.from())
                      + " to "
                      + SqlTypes.readable(bounds.to())));
    }
    findings.add(
        DifferFindings.TABLE_REWRITE.on(
            object,
            to.origin(),
            "converting "
                + to.name()
                + " to the new "
                + to.type()
                + " writes every row of "
                + table
                + " anew"));
    String column = Identifiers.quote(to.name());
    out.add(
        new AlterColumnType(
            table,
            from,
            to,
            SqlExpression.of(change.using(column, to.type())),
            SqlExpression.of(change.back(column, from.type()))),
        findings,
        List.of());
  }

  static boolean isEnum(Schema schema, String type) {
    return schema.enums().stream()
        .anyMatch(e -> e.name().quoted().equals(type) || e.name().name().equals(type));
  }
}
