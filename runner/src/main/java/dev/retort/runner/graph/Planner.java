package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a target into steps. The version table always holds the applied revisions that no other
 * applied revision implies, so the rows after a step follow from the set alone.
 */
public final class Planner {
  private final RevisionGraph graph;

  public Planner(RevisionGraph graph) {
    this.graph = graph;
  }

  /** Everything that the target needs and the database does not have. */
  public Plan upgrade(Collection<String> rows, String text) {
    graph.requireKnown(rows);
    Target target = Target.parse(text);
    if (target.symbol() == null && target.offset() < 0) {
      throw error(
          GraphErrors.TOO_FAR,
          "'" + text + "' goes down, and upgrade goes up.",
          List.of(),
          "Use 'downgrade " + text + "'. Nothing was applied.");
    }
    return view(rows, target).upgrade(rows, target);
  }

  private Plan upgrade(Collection<String> rows, Target target) {
    List<String> wanted = new RevisionResolver(graph, rows).resolve(target);
    Set<String> applied = graph.ancestors(graph.rows(rows));
    Set<String> missing = new LinkedHashSet<>(graph.ancestors(wanted));
    missing.removeAll(applied);
    List<Step> steps = new ArrayList<>();
    List<String> before = sorted(rows);
    List<String> now = graph.maximal(graph.rows(before));
    for (String id : graph.sorted(missing)) {
      List<String> after = new ArrayList<>(now);
      after.removeAll(graph.needs(id));
      after.add(id);
      after = sorted(after);
      steps.add(
          new Step(
              graph.get(id),
              Direction.UPGRADE,
              changes(steps.isEmpty() ? before : now, after),
              after));
      now = after;
    }
    return new Plan(steps, before, steps.isEmpty() ? before : now, missing.isEmpty());
  }

  /** Everything above the target, on its branch or on all, with what depends on it. */
  public Plan downgrade(Collection<String> rows, String text) {
    graph.requireKnown(rows);
    Target target = Target.parse(text);
    return view(rows, target).downgrade(rows, target);
  }

  private Plan downgrade(Collection<String> rows, Target target) {
    RevisionResolver resolver = new RevisionResolver(graph, rows);
    List<String> roots = downgradeRoots(target, resolver, rows);
    Set<String> gone = new LinkedHashSet<>(graph.descendants(roots));
    gone.retainAll(graph.ancestors(graph.rows(rows)));
    List<String> order = new ArrayList<>(graph.sorted(gone));
    Collections.reverse(order);
    List<Step> steps = new ArrayList<>();
    List<String> before = sorted(rows);
    List<String> now = graph.maximal(graph.rows(before));
    for (String id : order) {
      List<String> left = new ArrayList<>(now);
      left.remove(id);
      left.addAll(graph.needs(id));
      List<String> after = sorted(graph.maximal(left));
      steps.add(
          new Step(
              graph.get(id),
              Direction.DOWNGRADE,
              changes(steps.isEmpty() ? before : now, after),
              after));
      now = after;
    }
    return new Plan(steps, before, steps.isEmpty() ? before : now, steps.isEmpty());
  }

  /** Sets rows without running anything. {@code purge} forgets the rows that are there. */
  public StampPlan stamp(Collection<String> rows, List<String> targets, boolean purge) {
    if (!purge) {
      graph.requireKnown(rows);
    }
    List<Target> parsed = targets.stream().map(Target::parse).toList();
    return view(purge ? List.of() : rows, parsed.toArray(Target[]::new)).stamp(parsed, rows, purge);
  }

  private StampPlan stamp(List<Target> targets, Collection<String> rows, boolean purge) {
    List<String> before = sorted(rows);
    Set<String> now = new LinkedHashSet<>(purge ? List.of() : graph.maximal(graph.rows(before)));
    RevisionResolver resolver = new RevisionResolver(graph, now);
    Set<String> wanted = new LinkedHashSet<>();
    for (Target target : targets) {
      if (target.isBase()) {
        @Nullable String scope = target.scope();
        if (scope == null) {
          now.clear();
        } else {
          String owner = resolver.scope(scope);
          now.removeIf(row -> graph.sharesLineage(row, owner));
        }
      } else {
        wanted.addAll(resolver.resolve(target));
      }
    }
    if (graph.maximal(wanted).size() != wanted.size()) {
      throw error(
          GraphErrors.OVERLAPPING,
          "these targets contradict one another: one is an ancestor of another.",
          List.of("targets   " + String.join(", ", wanted)),
          "Name the later one alone; it implies the others. Nothing was changed.");
    }
    for (String id : wanted) {
      now.removeIf(row -> graph.sharesLineage(row, id));
    }
    now.addAll(wanted);
    List<String> after = sorted(graph.maximal(now));
    return new StampPlan(changes(before, after), before, after);
  }

  /** The same for the history as this database and these targets need it. */
  private Planner view(Collection<String> rows, Target... targets) {
    RevisionGraph view = graph.at(rows);
    for (Target target : targets) {
      view = target.symbol() == null ? view : view.naming(target.symbol());
      view = target.scope() == null ? view : view.naming(target.scope());
    }
    return new Planner(view);
  }

  private List<String> downgradeRoots(
      Target target, RevisionResolver resolver, Collection<String> rows) {
    @Nullable String owner = target.scope() == null ? null : resolver.scope(target.scope());
    if (target.offset() > 0 && target.symbol() == null) {
      throw error(
          GraphErrors.TOO_FAR,
          "'" + target.text() + "' goes up, and downgrade goes down.",
          List.of(),
          "Use 'upgrade " + target.text() + "'. Nothing was applied.");
    }
    if (target.offset() < 0 && !"base".equals(target.symbol())) {
      // -N undoes N revisions: the last of them is the root, whatever stands below it.
      String start = resolver.start(target);
      if (start == null) {
        throw RevisionResolver.tooFar(target, 0, "base");
      }
      String last = resolver.walk(start, target.offset() + 1, target);
      if (last == null) {
        throw RevisionResolver.tooFar(target, -target.offset() - 1, "base");
      }
      requireApplied(last, target, rows);
      return List.of(last);
    }
    @Nullable String to = resolver.one(target.text());
    List<String> roots = to == null ? graph.bases() : graph.children(to);
    if (owner != null) {
      roots = roots.stream().filter(root -> graph.sharesLineage(root, owner)).toList();
    }
    if (to != null) {
      requireApplied(to, target, rows);
    }
    return roots;
  }

  private void requireApplied(String id, Target target, Collection<String> rows) {
    if (!graph.ancestors(graph.rows(rows)).contains(id)) {
      throw notBelow(target, rows);
    }
  }

  private static RetortException notBelow(Target target, Collection<String> rows) {
    return error(
        GraphErrors.BAD_DOWNGRADE,
        "'" + target.text() + "' is no valid target: it is not below what the database has.",
        List.of("database at   " + (rows.isEmpty() ? "base" : String.join(", ", sorted(rows)))),
        "Nothing was applied.");
  }

  /** Pairs what goes with what comes as updates; the rest are deletes, then inserts. */
  static List<RowChange> changes(List<String> before, List<String> after) {
    List<String> gone = before.stream().filter(row -> !after.contains(row)).toList();
    List<String> come = after.stream().filter(row -> !before.contains(row)).toList();
    List<RowChange> changes = new ArrayList<>();
    int pairs = Math.min(gone.size(), come.size());
    gone.subList(pairs, gone.size()).forEach(id -> changes.add(new RowChange.Delete(id)));
    for (int i = 0; i < pairs; i++) {
      changes.add(new RowChange.Update(gone.get(i), come.get(i)));
    }
    come.subList(pairs, come.size()).forEach(id -> changes.add(new RowChange.Insert(id)));
    return changes;
  }

  private static List<String> sorted(Collection<String> ids) {
    return List.copyOf(new TreeSet<>(ids));
  }
}
