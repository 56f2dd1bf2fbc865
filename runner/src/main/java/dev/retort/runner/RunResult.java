package dev.retort.runner;

import dev.retort.runner.graph.Step;
import java.util.List;

/**
 * What a run did.
 *
 * @param applied the steps that were run, in order
 * @param rows the version table afterwards, sorted
 * @param alreadyThere whether there was nothing to do
 */
public record RunResult(List<Step> applied, List<String> rows, boolean alreadyThere) {
  public RunResult {
    applied = List.copyOf(applied);
    rows = List.copyOf(rows);
  }
}
