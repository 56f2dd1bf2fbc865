package dev.retort.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.retort.scanner.model.TypeDeclaration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Name;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The source files that javac has entered, each once: with processors it enters them in every
 * round. With their trees at hand, none need be searched for.
 */
final class Entered implements TaskListener {
  private final Set<CompilationUnitTree> units = new LinkedHashSet<>();

  /** Null where the compiler is not javac, or a build tool hides it. */
  static @Nullable Entered by(ProcessingEnvironment environment) {
    try {
      Entered entered = new Entered();
      JavacTask.instance(environment).addTaskListener(entered);
      return entered;
    } catch (IllegalArgumentException | LinkageError e) {
      return null;
    }
  }

  @Override
  public void started(TaskEvent event) {}

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ENTER) {
      units.add(event.getCompilationUnit());
    }
  }

  /**
   * A collector that has read the managed types that the files declare; nothing more of the files
   * is kept.
   *
   * @param model gets the types
   * @param names gets the names of the types that are in no other
   */
  ModelCollector collect(
      Trees trees, Elements elements, Consumer<TypeDeclaration> model, Set<Name> names) {
    TreePlaces places = new TreePlaces(trees, elements);
    ModelCollector collector =
        new ModelCollector(elements, Places.of(elements, places), false, model);
    Declared declared = new Declared(trees, places, collector, names);
    for (CompilationUnitTree unit : units) {
      declared.note(unit);
    }
    units.clear();
    return collector;
  }
}
