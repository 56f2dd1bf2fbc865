package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import dev.retort.finding.RetortException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All revisions and how they follow one another; valid by construction. Iteration is in load order,
 * which is the order of the sorted file names.
 *
 * <p>There are two kinds of edges: from a revision to its parents, and to what it depends on.
 * Heads, bases and branch points are about parents alone; what must be applied is about both.
 *
 * <p>A revision that replaces others is seen in their place, unless {@link #at} or {@link #naming}
 * finds that somebody is in the middle of them.
 */
public final class RevisionGraph {
  private final Squashes squashes;
  private final Map<String, RevisionNode> nodes;
  private final Map<String, String> labels;
  private final Map<String, List<String>> parents = new LinkedHashMap<>();
  private final Map<String, List<String>> needs = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, List<String>> users = new HashMap<>();

  private RevisionGraph(Squashes squashes) {
    this.squashes = squashes;
    nodes = squashes.visible();
    labels = GraphValidation.labels(nodes);
    Set<String> named = new LinkedHashSet<>();
    nodes.values().forEach(node -> named.addAll(node.parents()));
    GraphValidation.parents(
        nodes, nodes.keySet().stream().filter(id -> !named.contains(id)).toList());
    for (RevisionNode node : nodes.values()) {
      parents.put(node.id(), List.copyOf(new LinkedHashSet<>(node.parents())));
    }
    GraphValidation.cycles(nodes, parents, GraphErrors.CYCLE, "cycle");
    for (RevisionNode node : nodes.values()) {
      Set<String> all = new LinkedHashSet<>(parents.get(node.id()));
      for (String name : node.dependsOn()) {
        all.add(dependency(node, name));
      }
      needs.put(node.id(), List.copyOf(all));
    }
    GraphValidation.cycles(nodes, needs, GraphErrors.DEPENDENCY_CYCLE, "dependency cycle");
    parents.forEach((id, list) -> list.forEach(p -> add(children, p, id)));
    needs.forEach((id, list) -> list.forEach(p -> add(users, p, id)));
  }

  /** The graph of these revisions, in this order. Throws RT410 to RT427 where it is none. */
  public static RevisionGraph of(Collection<RevisionNode> revisions) {
    Map<String, RevisionNode> files = GraphValidation.byId(revisions);
    SquashValidation.declarations(files);
    Squashes closed = new Squashes(files, Set.of());
    Set<String> whole = new LinkedHashSet<>();
    files.values().stream()
        .filter(node -> !node.replaces().isEmpty() && closed.isWhole(node.id()))
        .forEach(node -> whole.add(node.id()));
    if (!whole.isEmpty()) {
      SquashValidation.ranges(new RevisionGraph(new Squashes(files, whole)), files, whole);
    }
    return new RevisionGraph(closed);
  }

  /**
   * The history as a database sees it: a squash is seen in place of what it replaces, unless some
   * of that is applied and some is not.
   *
   * @param rows of the version table
   * @throws RetortException RT429 when the database is inside a squash whose files are gone
   */
  public RevisionGraph at(Collection<String> rows) {
    Set<String> open = squashes.openFor(rows);
    squashes.requireWhole(open, rows);
    return opened(open);
  }

  /** The same, but with the old files of a squash where the text names one of them. */
  public RevisionGraph naming(String text) {
    List<String> named = squashes.isKnown(text) ? List.of(text) : startingWith(text);
    if (named.size() != 1) {
      return this;
    }
    Set<String> open = squashes.openFor(named);
    return open.stream().allMatch(squashes::isWhole) ? opened(open) : this;
  }

  private RevisionGraph opened(Set<String> open) {
    return open.equals(squashes.opened())
        ? this
        : new RevisionGraph(new Squashes(squashes.files(), open));
  }

  /** The visible revisions that rows mean; a row that nothing explains stays as it is. Sorted. */
  public List<String> rows(Collection<String> rows) {
    Set<String> meant = new TreeSet<>();
    for (String row : rows) {
      String meaning = squashes.meaning(row);
      meant.add(meaning == null ? row : meaning);
    }
    return List.copyOf(meant);
  }

  /** Every revision that a database with these rows has been through. */
  public Set<String> applied(Collection<String> rows) {
    RevisionGraph view = at(rows);
    return view.ancestors(view.rows(rows));
  }

  /** Whether it is a squash beside which what it replaces is still there. */
  boolean hasReplacedFiles(String id) {
    return !get(id).replaces().isEmpty() && squashes.isWhole(id);
  }

  /** All rows that mean this revision, itself first. */
  public List<String> spellings(String id) {
    return squashes.spellings(id);
  }

  /** This graph and one more revision: what to try before a new file is written. */
  public RevisionGraph plus(RevisionNode node) {
    List<RevisionNode> more = new ArrayList<>(squashes.files().values());
    more.add(node);
    return of(more);
  }

  public List<RevisionNode> nodes() {
    return List.copyOf(nodes.values());
  }

  public boolean contains(String id) {
    return nodes.containsKey(id);
  }

  /** The revision with exactly this id. */
  public RevisionNode get(String id) {
    RevisionNode node = nodes.get(id);
    if (node == null) {
      throw unknown(id);
    }
    return node;
  }

  /** Revisions that no other revises. */
  public List<String> heads() {
    return nodes.keySet().stream().filter(id -> children(id).isEmpty()).toList();
  }

  /** Heads that no other revision depends on: the rows of a database that has everything. */
  public List<String> effectiveHeads() {
    return nodes.keySet().stream().filter(id -> users(id).isEmpty()).toList();
  }

  public List<String> bases() {
    return nodes.keySet().stream().filter(id -> parents(id).isEmpty()).toList();
  }

  /** Revisions that several others revise. */
  public List<String> branchPoints() {
    return nodes.keySet().stream().filter(id -> children(id).size() > 1).toList();
  }

  public List<String> parents(String id) {
    return parents.getOrDefault(id, List.of());
  }

  public List<String> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  /** Parents and dependencies, as ids. */
  public List<String> needs(String id) {
    return needs.getOrDefault(id, List.of());
  }

  List<String> users(String id) {
    return users.getOrDefault(id, List.of());
  }

  /** Dependencies that neither a parent nor another dependency implies. */
  public List<String> effectiveDependencies(String id) {
    List<String> own = parents(id);
    return maximal(needs(id)).stream().filter(need -> !own.contains(need)).toList();
  }

  /** Labels in force at a revision: its own and those of its branch, in load order. */
  public List<String> labelsOf(String id) {
    List<String> found = new ArrayList<>();
    labels.forEach(
        (label, owner) -> {
          if (owner.equals(id) || reach(List.of(owner), children).contains(id)) {
            found.add(label);
          } else if (branchBelow(owner).contains(id)) {
            found.add(label);
          }
        });
    return found;
  }

  /** The label's revision; null for no such label. */
  @Nullable String labelOwner(String label) {
    return labels.get(label);
  }

  /** These revisions and everything that must have been applied before them. */
  public Set<String> ancestors(Collection<String> ids) {
    return reach(ids, needs);
  }

  /** These revisions and everything that cannot be without them. */
  public Set<String> descendants(Collection<String> ids) {
    return reach(ids, users);
  }

  Set<String> parentAncestors(Collection<String> ids) {
    return reach(ids, parents);
  }

  Set<String> parentDescendants(Collection<String> ids) {
    return reach(ids, children);
  }

  /** Whether one is an ancestor of the other, or both are the same, by parents. */
  boolean sharesLineage(String one, String other) {
    return parentAncestors(List.of(one)).contains(other)
        || parentAncestors(List.of(other)).contains(one);
  }

  /** Those that no other of these implies, in load order. */
  public List<String> maximal(Collection<String> ids) {
    Set<String> implied = new LinkedHashSet<>();
    for (String id : ids) {
      implied.addAll(needs(id));
    }
    Set<String> below = reach(implied, needs);
    List<String> top = new ArrayList<>(new LinkedHashSet<>(ids));
    top.removeIf(below::contains);
    return top;
  }

  /**
   * These revisions so that each comes after all it needs, branch by branch, ties in load order.
   */
  public List<String> sorted(Collection<String> ids) {
    Set<String> wanted = new LinkedHashSet<>();
    Set<String> given = Set.copyOf(ids);
    nodes.keySet().stream().filter(given::contains).forEach(wanted::add);
    Map<String, Integer> open = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    for (String id : wanted) {
      int count = (int) needs(id).stream().filter(wanted::contains).count();
      open.put(id, count);
      if (count == 0) {
        ready.addLast(id);
      }
    }
    List<String> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      String id = ready.pollFirst();
      order.add(id);
      List<String> next = users(id);
      // On top of the stack and the first one last: a branch is finished before the next is begun.
      for (int i = next.size() - 1; i >= 0; i--) {
        String user = next.get(i);
        if (wanted.contains(user) && open.merge(user, -1, Integer::sum) == 0) {
          ready.addFirst(user);
        }
      }
    }
    return order;
  }

  /** Whether a file declares or replaces it. */
  public boolean isKnown(String row) {
    return squashes.isKnown(row);
  }

  /** Refuses rows of a version table that no file explains (RT420). */
  public void requireKnown(Collection<String> rows) {
    List<String> strangers = rows.stream().filter(row -> !squashes.isKnown(row)).sorted().toList();
    if (!strangers.isEmpty()) {
      throw error(
          GraphErrors.UNKNOWN_ROW,
          "the database is at revision "
              + String.join(", ", strangers)
              + ", which is not in the migrations folder.",
          List.of(
              "database at   " + String.join(", ", rows.stream().sorted().toList()),
              "known heads   " + String.join(", ", heads())),
          "Newer code or another branch has probably migrated this database: use that code's migrations folder,"
              + " or set the version with 'stamp --purge TARGET' when you know what the schema is. Nothing was applied.");
    }
  }

  private String dependency(RevisionNode node, String name) {
    if (name.equals(node.id()) || node.labels().contains(name)) {
      throw error(
          GraphErrors.SELF_DEPENDENCY,
          "revision " + node.id() + " depends on itself.",
          List.of("revision   " + node.evidence()),
          "Correct the file. Nothing was applied.");
    }
    List<String> found = lookup(name);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw error(
        GraphErrors.UNKNOWN_DEPENDENCY,
        "revision "
            + node.id()
            + " depends on "
            + name
            + (found.isEmpty()
                ? ", which is not in the folder."
                : ", which several ids begin with."),
        List.of("revision   " + node.evidence()),
        "Correct dependsOn. Nothing was applied.");
  }

  /** Exact id, else label's revision, else all ids of more than three characters beginning so. */
  List<String> lookup(String name) {
    String owner = labels.get(name);
    if (owner != null && !nodes.containsKey(name)) {
      return List.of(owner);
    }
    List<String> named = squashes.isKnown(name) ? List.of(name) : startingWith(name);
    Set<String> found = new LinkedHashSet<>();
    for (String id : named) {
      String meant = squashes.meaning(id);
      if (meant != null) {
        found.add(meant);
      }
    }
    if (found.isEmpty() && !named.isEmpty()) {
      throw squashes.away(named.get(0));
    }
    return List.copyOf(found);
  }

  private List<String> startingWith(String name) {
    return squashes.known().stream().filter(id -> id.length() > 3 && id.startsWith(name)).toList();
  }

  static RetortException unknown(String name) {
    return error(
        GraphErrors.UNKNOWN,
        "no revision or branch label is called " + name + ".",
        List.of(),
        name.length() < 4
            ? "A shortened id needs at least four characters to be found reliably; 'history' lists all. Nothing was touched."
            : "'history' lists all revisions. Nothing was touched.");
  }

  private Set<String> branchBelow(String owner) {
    Set<String> below = new LinkedHashSet<>();
    String at = owner;
    while (parents(at).size() == 1) {
      at = parents(at).get(0);
      if (children(at).size() > 1 || parents(at).size() > 1) {
        break;
      }
      below.add(at);
    }
    return below;
  }

  private Set<String> reach(Collection<String> from, Map<String, List<String>> edges) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String id = open.poll();
      if (nodes.containsKey(id) && seen.add(id)) {
        open.addAll(edges.getOrDefault(id, List.of()));
      }
    }
    return seen;
  }

  private static void add(Map<String, List<String>> map, String key, String value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
