package dev.retort.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.retort.schema.Origin;
import java.io.IOException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The places of what is compiled from source, from javac's trees. Only loaded where javac is. */
final class TreePlaces {
  private final Trees trees;
  private @Nullable Unit last;

  private TreePlaces(Trees trees) {
    this.trees = trees;
  }

  /**
   * @throws IllegalArgumentException when the environment is not javac's own
   */
  static TreePlaces of(ProcessingEnvironment environment) {
    return new TreePlaces(Trees.instance(environment));
  }

  /** Null for what comes from a class file. */
  @Nullable Place of(Element element) {
    TreePath path = trees.getPath(element);
    return path == null ? null : new TreePlace(unit(path.getCompilationUnit()), path.getLeaf());
  }

  /** A file's types are asked for one after the other. */
  private Unit unit(CompilationUnitTree tree) {
    Unit unit = last;
    if (unit == null || unit.tree != tree) {
      unit = new Unit(trees, tree);
      last = unit;
    }
    return unit;
  }

  /** One source file. */
  static final class Unit {
    private final Trees trees;
    private final CompilationUnitTree tree;
    private final String name;
    private @Nullable CharSequence text;

    private Unit(Trees trees, CompilationUnitTree tree) {
      this.trees = trees;
      this.tree = tree;
      String path = tree.getSourceFile().getName().replace('\\', '/');
      this.name = path.substring(path.lastIndexOf('/') + 1);
    }

    long start(com.sun.source.tree.Tree part) {
      return trees.getSourcePositions().getStartPosition(tree, part);
    }

    Origin origin(long position) {
      int line = position < 0 ? 0 : (int) tree.getLineMap().getLineNumber(position);
      return Origin.of(name, line);
    }

    /** The source; empty where the compiler no longer has it. */
    CharSequence text() {
      CharSequence known = text;
      if (known == null) {
        try {
          known = tree.getSourceFile().getCharContent(true);
        } catch (IOException | UnsupportedOperationException e) {
          known = "";
        }
        text = known;
      }
      return known;
    }
  }
}
