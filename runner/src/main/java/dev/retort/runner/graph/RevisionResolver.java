package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the revisions that a text names. The empty list is base. An ambiguous text is an error,
 * never the first match.
 */
public final class RevisionResolver {
  private final RevisionGraph graph;
  private final List<String> current;

  /**
   * @param current the rows of the version table, for {@code +N}, {@code -N} and {@code current}
   */
  public RevisionResolver(RevisionGraph graph, Collection<String> current) {
    this.graph = graph;
    this.current = graph.maximal(graph.rows(current));
  }

  /** All that the text names; empty for base. */
  public List<String> resolve(String text) {
    return resolve(Target.parse(text));
  }

  /** The only revision that the text names; null for base. */
  public @Nullable String one(String text) {
    return single(resolve(text), text);
  }

  List<String> resolve(Target target) {
    if (target.offset() == 0) {
      return absolute(target, target.symbol() == null ? "" : target.symbol());
    }
    String start = start(target);
    String at = walk(start, target.offset(), target);
    return at == null ? List.of() : List.of(at);
  }

  /** Where a relative target starts. */
  @Nullable String start(Target target) {
    if (target.symbol() != null) {
      return single(absolute(target, target.symbol()), target.text());
    }
    if (target.scope() == null) {
      if (current.size() > 1) {
        throw severalRows(target, current);
      }
      return current.isEmpty() ? null : current.get(0);
    }
    String owner = scope(target.scope());
    List<String> rows = current.stream().filter(row -> graph.sharesLineage(row, owner)).toList();
    if (rows.isEmpty()) {
      // The branch has not been entered: start at the highest applied revision of its lineage.
      rows =
          graph.maximal(
              graph.ancestors(current).stream()
                  .filter(id -> graph.sharesLineage(id, owner))
                  .toList());
    }
    if (rows.size() > 1) {
      throw severalRows(target, rows);
    }
    return rows.isEmpty() ? null : rows.get(0);
  }

  /** The revision so many steps above (or below, where negative); null for base. */
  @Nullable String walk(@Nullable String start, int offset, Target target) {
    String at = start;
    for (int step = 0; step < Math.abs(offset); step++) {
      List<String> next;
      if (offset > 0) {
        next = at == null ? graph.bases() : graph.children(at);
        if (target.scope() != null) {
          String owner = scope(target.scope());
          next = next.stream().filter(id -> graph.sharesLineage(id, owner)).toList();
        }
      } else {
        if (at == null) {
          throw tooFar(target, step, "base");
        }
        next = graph.parents(at);
        if (next.isEmpty()) {
          at = null;
          continue;
        }
      }
      if (next.isEmpty()) {
        throw tooFar(target, step, at == null ? "base" : at);
      }
      if (next.size() > 1) {
        throw error(
            GraphErrors.AMBIGUOUS_STEP,
            "'"
                + target.text()
                + "' is ambiguous: the way parts at "
                + (at == null ? "base" : at)
                + ".",
            next.stream().map(id -> graph.get(id).evidence()).toList(),
            "Name the branch: LABEL@" + (offset > 0 ? "+N" : "-N") + ", or a revision id.");
      }
      at = next.get(0);
    }
    return at;
  }

  /** The revision that a label, id or prefix before an {@code @} stands for. */
  String scope(String name) {
    return id(name);
  }

  /** The id that a full id, label or unique prefix stands for. */
  public String id(String name) {
    List<String> found = graph.lookup(name);
    if (found.isEmpty()) {
      throw RevisionGraph.unknown(name);
    }
    if (found.size() > 1) {
      throw error(
          GraphErrors.AMBIGUOUS_PREFIX,
          "several revisions begin with " + name + ".",
          found.stream().map(id -> graph.get(id).evidence()).toList(),
          "Write more characters of the id.");
    }
    return found.get(0);
  }

  private List<String> absolute(Target target, String symbol) {
    @Nullable String owner = target.scope() == null ? null : scope(target.scope());
    switch (symbol) {
      case "base":
        return List.of();
      case "current":
        return owner == null ? current : inLineage(current, owner);
      case "heads":
        return owner == null ? graph.effectiveHeads() : inLineage(graph.heads(), owner);
      case "head":
        List<String> heads = owner == null ? graph.heads() : inLineage(graph.heads(), owner);
        if (heads.size() > 1) {
          throw severalHeads(target.text(), heads);
        }
        return heads;
      default:
        // label@prefix: the lineage settles which of several prefixed ids is meant.
        List<String> found = graph.lookup(symbol);
        String id =
            owner != null && inLineage(found, owner).size() == 1
                ? inLineage(found, owner).get(0)
                : id(symbol);
        if (owner != null && !graph.sharesLineage(id, owner)) {
          throw error(
              GraphErrors.NOT_IN_LINEAGE,
              "revision " + id + " is not on the branch of " + target.scope() + ".",
              List.of(graph.get(id).evidence(), graph.get(owner).evidence()),
              "Leave the part before @ out, or name a revision of that branch.");
        }
        return List.of(id);
    }
  }

  private List<String> inLineage(Collection<String> ids, String owner) {
    return ids.stream().filter(id -> graph.sharesLineage(id, owner)).toList();
  }

  private @Nullable String single(List<String> ids, String text) {
    if (ids.size() > 1) {
      throw severalHeads(text, ids);
    }
    return ids.isEmpty() ? null : ids.get(0);
  }

  private RetortException severalHeads(String text, List<String> heads) {
    List<String> evidence = new ArrayList<>();
    for (String head : heads) {
      List<String> labels = graph.labelsOf(head);
      evidence.add(
          graph.get(head).evidence() + (labels.isEmpty() ? "" : "  " + String.join(", ", labels)));
    }
    return error(
        GraphErrors.SEVERAL_HEADS,
        "'" + text + "' names " + heads.size() + " revisions where one is needed.",
        evidence,
        "Name one of them (an id or LABEL@head), all of them (heads), or join them with 'merge'. Nothing was touched.");
  }

  private static RetortException severalRows(Target target, List<String> rows) {
    return error(
        GraphErrors.AMBIGUOUS_STEP,
        "'" + target.text() + "' is ambiguous: the database is at several revisions.",
        List.of("database at   " + String.join(", ", rows)),
        "Name the branch (LABEL@" + target.text() + ") or a revision id. Nothing was applied.");
  }

  static RetortException tooFar(Target target, int steps, String end) {
    return error(
        GraphErrors.TOO_FAR,
        "'" + target.text() + "' goes further than there are revisions.",
        List.of("possible steps   " + steps, "end              " + end),
        "Nothing was applied.");
  }
}
