package dev.retort.runner.graph;

import dev.retort.schema.Origin;
import java.util.List;

/**
 * One revision as the graph knows it.
 *
 * @param parents the revisions it revises; empty for a base, several for a merge
 * @param dependsOn revisions that must be applied before it, as ids, prefixes or labels
 * @param labels names of the branch that starts here
 * @param replaces revisions that this one is the squashed form of, in order; the last is the one
 *     that all others lead to
 * @param message the first line of the class comment; may be empty
 * @param created as the annotation spells it; may be empty
 * @param transactional false where the whole revision must run outside a transaction
 * @param origin its file
 */
public record RevisionNode(
    String id,
    List<String> parents,
    List<String> dependsOn,
    List<String> labels,
    List<String> replaces,
    String message,
    String created,
    boolean transactional,
    Origin origin) {
  public RevisionNode {
    parents = List.copyOf(parents);
    dependsOn = List.copyOf(dependsOn);
    labels = List.copyOf(labels);
    replaces = List.copyOf(replaces);
  }

  /** A revision with nothing but an id and parents. */
  public static RevisionNode of(String id, String... parents) {
    return new RevisionNode(
        id, List.of(parents), List.of(), List.of(), List.of(), "", "", true, Origin.UNKNOWN);
  }

  public RevisionNode withLabels(String... names) {
    return new RevisionNode(
        id, parents, dependsOn, List.of(names), replaces, message, created, transactional, origin);
  }

  public RevisionNode withDependsOn(String... names) {
    return new RevisionNode(
        id, parents, List.of(names), labels, replaces, message, created, transactional, origin);
  }

  public RevisionNode withReplaces(String... ids) {
    return new RevisionNode(
        id, parents, dependsOn, labels, List.of(ids), message, created, transactional, origin);
  }

  RevisionNode withParents(List<String> ids) {
    return new RevisionNode(
        id, ids, dependsOn, labels, replaces, message, created, transactional, origin);
  }

  public RevisionNode withOrigin(Origin place) {
    return new RevisionNode(
        id, parents, dependsOn, labels, replaces, message, created, transactional, place);
  }

  public boolean isBase() {
    return parents.isEmpty();
  }

  public boolean isMerge() {
    return parents.size() > 1;
  }

  /** {@code ab12cd34ef56 (R2026_add_users.java:9)}, for the evidence of errors. */
  public String evidence() {
    return origin.isKnown() ? id + " (" + origin + ")" : id;
  }
}
