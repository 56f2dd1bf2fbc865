package dev.retort.engine;

import dev.retort.differ.Diff;
import dev.retort.engine.models.ReadModels;
import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;
import dev.retort.operations.AddColumn;
import dev.retort.operations.PlannedOperation;
import dev.retort.scanner.ScanOptions.Provider;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
   * The diff with a finding at each operation that only the provider's defaults ask for.
   *
   * @param models of the wanted side; empty where it is no models
   * @param compare the diff between the same actual side and another wanted schema
   */
  static Diff mark(Diff diff, Optional<ReadModels> models, Function<Schema, Diff> compare) {
    if (diff.isEmpty() || models.isEmpty() || models.get().underOtherProvider().isEmpty()) {
      return diff;
    }
    Schema other = models.get().underOtherProvider().get().get();
    if (other.equals(models.get().scan().schema())) {
      return diff;
    }
    List<PlannedOperation> underOther = compare.apply(other).operations();
    Set<String> asked = new HashSet<>();
    underOther.forEach(planned -> asked.add(key(planned)));
    Provider provider = models.get().provider();
    List<PlannedOperation> marked = new ArrayList<>();
    for (PlannedOperation planned : diff.operations()) {
      boolean ownDoing = asked.contains(key(planned)) || isAboutNewColumn(planned, underOther);
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
