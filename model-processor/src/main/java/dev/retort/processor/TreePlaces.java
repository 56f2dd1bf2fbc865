package dev.retort.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.retort.scanner.model.code.Code;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The places of what is compiled from source, from javac's trees. Only loaded where javac is. */
final class TreePlaces {
  private final Trees trees;
  private final SourcePositions positions;
  private final Name conversion;
  private final Map<Element, TreePlace> known = new HashMap<>();

  TreePlaces(Trees trees, Elements elements) {
    this.trees = trees;
    this.positions = trees.getSourcePositions();
    this.conversion = elements.getName(Code.CONVERSION);
  }

  /** What spares a search: javac finds a path by looking through the whole file. */
  TreeMembers know(TypeElement type, CompilationUnitTree unit, ClassTree tree) {
    TreePlace outer = type.getEnclosingElement() instanceof TypeElement e ? known.get(e) : null;
    TreeMembers members = new TreeMembers(tree, conversion);
    known.put(type, new TreePlace(outer == null ? new Unit(unit) : outer.unit(), tree, members));
    return members;
  }

  /** Null for what comes from a class file. */
  @Nullable Place of(Element element) {
    TreePlace place = known.get(element);
    if (place == null) {
      place = find(element);
      if (place != null) {
        known.put(element, place);
      }
    }
    return place;
  }

  /** Through the outermost type: a path to a nested one is searched through every method body. */
  private @Nullable TreePlace find(Element element) {
    if (element.getEnclosingElement() instanceof TypeElement outer) {
      Tree tree = of(outer) == null ? null : trees.getTree(element);
      TreePlace place = known.get(outer);
      return tree == null || place == null ? null : place(place.unit(), tree);
    }
    Tree tree = trees.getTree(element);
    TreePath path = tree == null ? null : trees.getPath(element);
    return path == null || tree == null ? null : place(new Unit(path.getCompilationUnit()), tree);
  }

  private TreePlace place(Unit unit, Tree tree) {
    return new TreePlace(
        unit, tree, tree instanceof ClassTree type ? new TreeMembers(type, conversion) : null);
  }

  /** One source file. */
  final class Unit {
    private final CompilationUnitTree tree;
    private final String name;
    private @Nullable CharSequence text;

    private Unit(CompilationUnitTree tree) {
      this.tree = tree;
      String path = tree.getSourceFile().getName().replace('\\', '/');
      this.name = path.substring(path.lastIndexOf('/') + 1);
    }

    long start(Tree part) {
      return positions.getStartPosition(tree, part);
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
      int line = 1;
      for (int i = 0; i < end; i++) {
        line += text().charAt(i) == '\n' ? 1 : 0;
      }
      return line;
    }

    /** The source; empty where the compiler no longer has it. */
    CharSequence text() {
      CharSequence read = text;
      if (read == null) {
        try {
          read = tree.getSourceFile().getCharContent(true);
        } catch (IOException | UnsupportedOperationException e) {
          read = "";
        }
        text = read;
      }
      return read;
    }
  }
}
