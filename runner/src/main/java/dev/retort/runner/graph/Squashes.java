package dev.retort.runner.graph;

import static dev.retort.runner.graph.GraphErrors.error;

import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions stand for others, and which of the two is looked at.
 *
 * <p>A squash is closed unless it was opened: then it is seen and what it replaces is not. Opened,
 * it is the other way round. The last of the replaced revisions, the tip, means the same as the
 * squash; one before the tip means nothing while the squash is closed.
 */
final class Squashes {
  private final Map<String, RevisionNode> files;
  private final Map<String, RevisionNode> squashOf = new LinkedHashMap<>();
  private final Set<String> opened;

  /**
   * @param files every revision that has a file, in load order
   * @param opened ids of squashes
   */
  Squashes(Map<String, RevisionNode> files, Set<String> opened) {
    this.files = files;
    this.opened = Set.copyOf(opened);
    files.values().forEach(node -> node.replaces().forEach(id -> squashOf.put(id, node)));
  }

  Set<String> opened() {
    return opened;
  }

  Map<String, RevisionNode> files() {
    return files;
  }

  /** The revisions that are seen, in load order, each with parents that are seen. */
  Map<String, RevisionNode> visible() {
    Map<String, RevisionNode> seen = new LinkedHashMap<>();
    for (RevisionNode node : files.values()) {
      if (node.id().equals(meaning(node.id()))) {
        seen.put(node.id(), squashOf.isEmpty() ? node : node.withParents(parents(node)));
      }
    }
    return seen;
  }

  private List<String> parents(RevisionNode node) {
    Set<String> parents = new LinkedHashSet<>();
    for (String parent : node.parents()) {
      String meant = meaning(parent);
      if (meant == null && isKnown(parent)) {
        throw error(
            GraphErrors.BAD_SQUASH,
            "revision " + node.id() + " follows " + parent + ", which is inside a squash.",
            List.of(
                "revision      " + node.evidence(),
                "squashed in   " + squash(parent).evidence(),
                "its end       " + tip(squash(parent))),
            "Only the end of what was squashed can be followed. Restore the old files and remove the squash,"
                + " or let the revision follow the squash. Nothing was applied.");
      }
      parents.add(meant == null ? parent : meant);
    }
    return List.copyOf(parents);
  }

  /** Whether a file or a squash explains the id. */
  boolean isKnown(String id) {
    return files.containsKey(id) || squashOf.containsKey(id);
  }

  /** All ids that a file or a squash explains. */
  Set<String> known() {
    Set<String> known = new LinkedHashSet<>(files.keySet());
    known.addAll(squashOf.keySet());
    return known;
  }

  /** The visible revision that says the same; null where there is none. */
  @Nullable String meaning(String id) {
    RevisionNode own = files.get(id);
    if (own != null && isOpen(own)) {
      return meaning(tip(own));
    }
    RevisionNode by = squashOf.get(id);
    if (by == null || isOpen(by)) {
      return own == null ? null : id;
    }
    return id.equals(tip(by)) ? meaning(by.id()) : null;
  }

  /** All ids that mean this visible revision, itself first. */
  List<String> spellings(String id) {
    List<String> all = new ArrayList<>(List.of(id));
    known().stream()
        .filter(other -> !other.equals(id) && id.equals(meaning(other)))
        .forEach(all::add);
    return all;
  }

  /** The squashes that must be open for all of these to be seen; those that are open included. */
  Set<String> openFor(Collection<String> ids) {
    Set<String> open = new LinkedHashSet<>(opened);
    ids.forEach(id -> openFor(id, open));
    return open;
  }

  private void openFor(String id, Set<String> open) {
    RevisionNode by = squashOf.get(id);
    if (by == null) {
      return;
    }
    if (id.equals(tip(by))) {
      openFor(by.id(), open);
      return;
    }
    for (RevisionNode around = by; around != null; around = squashOf.get(around.id())) {
      open.add(around.id());
    }
  }

  /** Whether the files of what it replaces are still there. */
  boolean isWhole(String squash) {
    return files.get(squash).replaces().stream().allMatch(files::containsKey);
  }

  /** Refuses a database inside a squash whose files are gone (RT429). */
  void requireWhole(Collection<String> open, Collection<String> rows) {
    for (String id : open) {
      if (!isWhole(id)) {
        RevisionNode squash = files.get(id);
        List<String> inside =
            rows.stream().filter(row -> isKnown(row) && meaning(row) == null).sorted().toList();
        throw error(
            GraphErrors.INSIDE_SQUASH,
            "the database is inside what was squashed into " + id + ", and the old files are gone.",
            List.of(
                "database at   " + String.join(", ", inside),
                "squash        " + squash.evidence(),
                "its end       " + tip(squash)),
            "Run 'upgrade "
                + tip(squash)
                + "' with a checkout that still has them, then this again. Nothing was applied.");
      }
    }
  }

  /** The squash that an id inside one belongs to. */
  RevisionNode squash(String id) {
    RevisionNode by = squashOf.get(id);
    if (by == null) {
      throw new IllegalArgumentException(id + " is in no squash");
    }
    return by;
  }

  RetortException away(String id) {
    RevisionNode by = squash(id);
    return error(
        GraphErrors.SQUASHED_AWAY,
        "revision " + id + " was squashed into " + by.id() + ".",
        List.of(
            "squash   " + by.evidence(),
            "files    of what it replaces: " + (isWhole(by.id()) ? "there" : "removed")),
        "Name the squash, or a revision above or below it. Nothing was applied.");
  }

  private boolean isOpen(RevisionNode squash) {
    RevisionNode around = squashOf.get(squash.id());
    return opened.contains(squash.id()) && (around == null || isOpen(around));
  }

  static String tip(RevisionNode squash) {
    return squash.replaces().get(squash.replaces().size() - 1);
  }
}
