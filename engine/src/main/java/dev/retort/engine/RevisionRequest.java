package dev.retort.engine;

import dev.retort.differ.Questioner;
import dev.retort.differ.RenameAnswers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code retort revision} was asked for.
 *
 * @param heads what the new revision follows; empty for the single head
 * @param splice whether it may follow a revision that is no head
 * @param revisionId the identifier; null for a new one
 * @param versionPath the folder to write into; null for the first configured one
 * @param autogenerate null for a revision that a person fills in
 */
public record RevisionRequest(
    String message,
    List<String> heads,
    boolean splice,
    List<String> branchLabels,
    List<String> dependsOn,
    @Nullable String revisionId,
    @Nullable Path versionPath,
    @Nullable Generation autogenerate,
    boolean dryRun) {

  /**
   * How differences are found and what may be done about them.
   *
   * @param allowDrops whether tables, columns and leftovers may be dropped
   * @param allowErrors whether models that could be read in part only are good enough
   * @param questioner asked about possible renames that the answers say nothing about
   */
  public record Generation(
      CheckDrift.Against against,
      RenameAnswers answers,
      boolean allowDrops,
      boolean allowErrors,
      Questioner questioner) {
    /** Nobody is asked: what the answers leave open stays open. */
    public Generation(
        CheckDrift.Against against,
        RenameAnswers answers,
        boolean allowDrops,
        boolean allowErrors) {
      this(against, answers, allowDrops, allowErrors, Questioner.REFUSING);
    }
  }

  public RevisionRequest {
    heads = List.copyOf(heads);
    branchLabels = List.copyOf(branchLabels);
    dependsOn = List.copyOf(dependsOn);
  }
}
