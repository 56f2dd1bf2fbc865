package dev.retort.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The places of what is compiled from source, from javac's trees. Only loaded where javac is. */
final class TreePlaces {
  private final Trees trees;
  private final Map<Element, Unit> units = new HashMap<>();

  TreePlaces(Trees trees) {
    this.trees = trees;
  }

  /** Null for what comes from a class file. */
  @Nullable Place of(Element element) {
    Tree tree = trees.getTree(element);
    Unit unit = tree == null ? null : unit(element);
    return unit == null ? null : new TreePlace(unit, tree);
  }

  /** Found by the outermost type: a path to a nested one is searched through every method body. */
  private @Nullable Unit unit(Element element) {
    Element top = element;
    while (top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    Unit known = units.get(top);
    if (known == null) {
      TreePath path = trees.getPath(top);
      if (path == null) {
        return null;
      }
      known = new Unit(trees, path.getCompilationUnit());
      units.put(top, known);
    }
    return known;
  }

  /** One source file. */
  static final class Unit {
    private final Trees trees;
    private final CompilationUnitTree tree;
    private final String name;
    private final Map<ClassTree, TreeMembers> members = new IdentityHashMap<>();
    private @Nullable String text;

    private Unit(Trees trees, CompilationUnitTree tree) {
      this.trees = trees;
      this.tree = tree;
      String path = tree.getSourceFile().getName().replace('\\', '/');
      this.name = path.substring(path.lastIndexOf('/') + 1);
    }

    long start(Tree part) {
      return trees.getSourcePositions().getStartPosition(tree, part);
    }

    Origin origin(long position) {
      return Origin.of(name, position < 0 ? 0 : line(position));
    }

    /** With {@code -g:none} javac keeps no lines, and gives null against its own documentation. */
    private int line(long position) {
      LineMap lines = tree.getLineMap();
      if (lines != null) {
        return (int) lines.getLineNumber(position);
      }
      int end = (int) Math.min(position, text().length());
      return 1 + (int) text().substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /** What a class of this file declares. */
    TreeMembers members(ClassTree type) {
      return members.computeIfAbsent(type, TreeMembers::new);
    }

    /** The source; empty where the compiler no longer has it. */
    String text() {
      String known = text;
      if (known == null) {
        try {
          known = tree.getSourceFile().getCharContent(true).toString();
        } catch (IOException | UnsupportedOperationException e) {
          known = "";
        }
        text = known;
      }
      return known;
    }
  }
}
