package dev.retort.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Notes what source files declare, by their trees: most types have no annotation, which a tree
 * tells at once.
 */
final class Declared {
  private final Trees trees;
  private final TreePlaces places;
  private final ModelCollector collector;
  private final Set<Name> names;

  /**
   * @param names gets those of the types that are in no other
   */
  Declared(Trees trees, TreePlaces places, ModelCollector collector, Set<Name> names) {
    this.trees = trees;
    this.places = places;
    this.collector = collector;
    this.names = names;
  }

  void note(CompilationUnitTree unit) {
    TreePath path = new TreePath(unit);
    for (Tree tree : unit.getTypeDecls()) {
      if (tree instanceof ClassTree type) {
        TypeElement element = note(unit, path, type);
        if (element != null) {
          collector.noteCompiled(element);
          names.add(element.getQualifiedName());
        }
      }
    }
    if (!unit.getPackageAnnotations().isEmpty()
        && trees.getElement(new TreePath(path, unit.getPackage()))
            instanceof PackageElement element) {
      collector.note(element);
    }
  }

  private @Nullable TypeElement note(CompilationUnitTree unit, TreePath outer, ClassTree tree) {
    TreePath path = new TreePath(outer, tree);
    if (!(trees.getElement(path) instanceof TypeElement type)) {
      return null;
    }
    TreeMembers members = places.know(type, unit, tree);
    if (!tree.getModifiers().getAnnotations().isEmpty()) {
      collector.note(type);
    }
    for (ClassTree nested : members.classes()) {
      note(unit, path, nested);
    }
    return type;
  }
}
