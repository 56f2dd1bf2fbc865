package dev.retort.engine;

import dev.retort.differ.Diff;
import dev.retort.engine.models.ReadModels;
import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;
import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropSequence;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.scanner.ScanOptions.Provider;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Tells "Hibernate changed its mind" from "you changed the model": a difference that would be none
 * under the other provider's defaults is Hibernate's own doing.
 */
final class ProviderChanges {
  static final FindingCode CHANGED_MIND =
      new FindingCode(
          "RT154",
          Severity.INFO,
          "Take it when the application moves to that Hibernate; until then set models.provider to the line that it runs"
              + " with. docs/providers.md lists what changed between the two.");

  private ProviderChanges() {}

  /**
   * The diff with a finding at each operation that only the provider's defaults ask for. Where no
   * operation can be of that kind the models are not mapped again, and where both providers make
   * the same of the tables in question nothing is compared again.
   *
   * @param models of the wanted side; empty where it is no models
   * @param wanted the wanted side that {@code diff} leads to
   * @param compare the diff between the same actual side and another wanted schema, which differs
   *     from {@code wanted} in the tables of these names only
   */
  static Diff mark(
      Diff diff,
      Optional<ReadModels> models,
      Schema wanted,
      BiFunction<Schema, Set<QualifiedName>, Diff> compare) {
    List<Operation> suspects =
        diff.operations().stream()
            .map(PlannedOperation::operation)
            .filter(ProviderChanges::mayBeOwnDoing)
            .toList();
    if (suspects.isEmpty() || models.isEmpty() || models.get().underOtherProvider().isEmpty()) {
      return diff;
    }
    Schema own = models.get().scan().schema();
    Schema other = models.get().underOtherProvider().get().get();
    Map<QualifiedName, Table> moved = new TreeMap<>();
    for (Table table : other.tables()) {
      boolean asked = suspects.stream().anyMatch(suspect -> isAbout(suspect, table.name()));
      if (asked && own.table(table.name()).filter(table::equals).isEmpty()) {
        moved.put(table.name(), table);
      }
    }
    if (moved.isEmpty() && own.sequences().equals(other.sequences())) {
      return diff;
    }
    Set<Sequence> numbering = new LinkedHashSet<>(wanted.sequences());
    own.sequences().forEach(numbering::remove);
    numbering.addAll(other.sequences());
    Schema underOther =
        wanted
            .withTables(wanted.tables().stream().map(t -> moved.getOrDefault(t.name(), t)).toList())
            .withSequences(List.copyOf(numbering));
    return marked(diff, models.get().provider(), compare.apply(underOther, moved.keySet()));
  }

  /** Nothing else follows from what {@code ProviderDefaults} of the scanner tells apart. */
  private static boolean mayBeOwnDoing(Operation operation) {
    return operation instanceof AlterColumnType
        || operation instanceof AlterColumnNullability
        || operation instanceof AlterColumnDefault
        || operation instanceof AlterColumnIdentity
        || operation instanceof AddCheck
        || operation instanceof DropCheck
        || operation instanceof AddPrimaryKey
        || operation instanceof DropPrimaryKey
        || operation instanceof AddUnique
        || operation instanceof DropUnique
        || operation instanceof CreateSequence
        || operation instanceof DropSequence;
  }

  private static boolean isAbout(Operation operation, QualifiedName table) {
    return operation.object().equals(table.toString())
        || operation.object().startsWith(table + ".");
  }

  private static Diff marked(Diff diff, Provider provider, Diff underOther) {
    List<PlannedOperation> others = underOther.operations();
    Set<String> asked = new HashSet<>();
    others.forEach(planned -> asked.add(key(planned)));
    List<PlannedOperation> marked = new ArrayList<>();
    for (PlannedOperation planned : diff.operations()) {
      boolean ownDoing = asked.contains(key(planned)) || isAboutNewColumn(planned, others);
      marked.add(ownDoing ? planned : marked(planned, provider));
    }
    return diff.withOperations(marked);
  }

  /**
   * What comes with a column that the model has gained, its check say, is the model's doing too.
   */
  private static boolean isAboutNewColumn(
      PlannedOperation planned, List<PlannedOperation> underOther) {
    String object = planned.operation().object();
    String description = planned.operation().description();
    return underOther.stream()
        .map(PlannedOperation::operation)
        .filter(AddColumn.class::isInstance)
        .map(AddColumn.class::cast)
        .anyMatch(
            add ->
                object.startsWith(add.table() + ".") && description.contains(add.column().name()));
  }

  private static PlannedOperation marked(PlannedOperation planned, Provider provider) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        CHANGED_MIND.on(
            planned.operation().object(),
            planned.operation().origin(),
            "not the model changed but Hibernate's default: the database has what "
                + provider.other()
                + " makes, and models.provider is "
                + provider));
    findings.addAll(planned.findings());
    return new PlannedOperation(planned.operation(), findings, planned.alternative());
  }

  /** The kind of change and its object: how exactly it would change counts for nothing. */
  private static String key(PlannedOperation planned) {
    return planned.operation().getClass().getSimpleName() + " " + planned.operation().object();
  }
}
