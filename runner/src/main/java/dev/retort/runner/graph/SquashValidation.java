package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Refuses a {@code replaces} that does not say what it must say. */
final class SquashValidation {
  private SquashValidation() {}

  /** What can be seen without a graph: nothing twice, no circle, all files or none. */
  static void declarations(Map<String, RevisionNode> files) {
    Map<String, RevisionNode> squashOf = new HashMap<>();
    for (RevisionNode node : files.values()) {
      for (String id : node.replaces()) {
        RevisionNode other = squashOf.put(id, node);
        if (other != null) {
          throw bad(node, id + " is replaced twice", List.of("also in    " + other.evidence()));
        }
      }
    }
    for (RevisionNode node : files.values()) {
      Set<String> around = new HashSet<>();
      for (@Nullable RevisionNode at = node; at != null; at = squashOf.get(at.id())) {
        if (!around.add(at.id())) {
          throw bad(node, "it replaces itself", List.of());
        }
      }
      List<String> there = node.replaces().stream().filter(files::containsKey).toList();
      if (!there.isEmpty() && there.size() < node.replaces().size()) {
        List<String> missing = new ArrayList<>(node.replaces());
        missing.removeAll(there);
        throw error(
            GraphErrors.SQUASH_IN_PART,
            "some of the revisions that " + node.id() + " replaces are there and some are not.",
            List.of(
                "squash    " + node.evidence(),
                "there     " + String.join(", ", there),
                "missing   " + String.join(", ", missing)),
            "Restore the missing files, or remove the others too. Nothing was applied.");
      }
    }
  }

  /**
   * What the files of replaced revisions say: they are a closed piece of history that ends in the
   * last one and needs what the squash needs.
   *
   * @param open the history with every squash open whose replaced files are there
   */
  static void ranges(RevisionGraph open, Map<String, RevisionNode> files, Set<String> whole) {
    for (String id : whole) {
      RevisionNode squash = files.get(id);
      Set<String> inside = new LinkedHashSet<>();
      leaves(squash, files, whole, inside);
      String tip = open.rows(List.of(id)).get(0);
      Set<String> below = new LinkedHashSet<>(open.ancestors(List.of(tip)));
      if (!below.containsAll(inside)) {
        List<String> beside = inside.stream().filter(i -> !below.contains(i)).toList();
        throw bad(
            squash,
            "the last of what it replaces, " + tip + ", does not come after all the others",
            List.of("beside     " + String.join(", ", beside)));
      }
      for (String member : inside) {
        for (String user : open.users(member)) {
          if (!member.equals(tip) && !inside.contains(user)) {
            throw bad(
                squash,
                user + " needs " + member + ", which is inside",
                List.of("needs it   " + open.get(user).evidence()));
          }
        }
      }
      below.removeAll(inside);
      Set<String> needed = new LinkedHashSet<>();
      open.rows(squash.parents()).forEach(needed::add);
      squash.dependsOn().forEach(name -> needed.addAll(open.lookup(name)));
      Set<String> own = open.ancestors(needed);
      if (!own.equals(below)) {
        throw bad(
            squash,
            "it does not need what the replaced revisions need",
            List.of(
                "it needs   " + String.join(", ", new TreeSet<>(own)),
                "they       " + String.join(", ", new TreeSet<>(below))));
      }
    }
  }

  private static void leaves(
      RevisionNode squash, Map<String, RevisionNode> files, Set<String> whole, Set<String> into) {
    for (String id : squash.replaces()) {
      if (whole.contains(id)) {
        leaves(files.get(id), files, whole, into);
      } else {
        into.add(id);
      }
    }
  }

  private static RetortException bad(RevisionNode squash, String why, List<String> more) {
    List<String> evidence = new ArrayList<>(List.of("squash     " + squash.evidence()));
    evidence.addAll(more);
    return error(
        GraphErrors.BAD_SQUASH,
        "revision " + squash.id() + " cannot stand for what it replaces: " + why + ".",
        evidence,
        "Correct the file; 'squash' writes one that is right. Nothing was applied.");
  }
}
