package dev.retort.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor's work as a plug-in of javac: {@code -Xplugin:"Retort target/classes"}.
 * Writes the same file. For builds without another processor: as soon as there is one, javac enters
 * every class a second time, and that takes longer than all that is done here.
 *
 * <p>Reads the declarations when all of them are entered and none is compiled, and writes them when
 * all of them have been: a compilation with errors writes nothing.
 */
public final class EntityPlugin implements Plugin {
  /** Called by the compiler. */
  public EntityPlugin() {}

  @Override
  public String getName() {
    return "Retort";
  }

  /**
   * @param args the class folder, which the compiler tells no plug-in; blanks in it part it
   */
  @Override
  public void init(JavacTask task, String... args) {
    if (args.length == 0) {
      throw new IllegalArgumentException(
          "-Xplugin:Retort wants the class folder behind its name, as in -Xplugin:\"Retort target/classes\"");
    }
    task.addTaskListener(
        new Listener(task, new ClassFolder.OfPath(Path.of(String.join(" ", args)))));
  }

  private static final class Listener implements TaskListener {
    private final JavacTask task;
    private final ClassFolder folder;
    private final List<CompilationUnitTree> entered = new ArrayList<>();
    private final Set<String> awaited = new HashSet<>();
    private boolean begun;
    private @Nullable CompletableFuture<byte[]> model;

    Listener(JavacTask task, ClassFolder folder) {
      this.task = task;
      this.folder = folder;
    }

    @Override
    public void started(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && !begun) {
        begun = true;
        attempt(this::read);
      }
    }

    @Override
    public void finished(TaskEvent event) {
      switch (event.getKind()) {
        case ENTER -> {
          if (!begun) {
            entered.add(event.getCompilationUnit());
          }
        }
        case GENERATE -> awaited.remove(event.getTypeElement().getQualifiedName().toString());
        case COMPILATION -> attempt(this::write);
        default -> {}
      }
    }

    private void read() {
      Trees trees = Trees.instance(task);
      ModelCollector collector =
          new ModelCollector(task.getElements(), Places.of(task.getElements(), trees));
      collector.note(declared(trees));
      entered.clear();
      PreviousModel previous = PreviousModel.of(folder);
      ModelFile file = collector.read(previous);
      if (!collector.isBroken() && !previous.staysAway(file)) {
        collector.report((message, element) -> say(trees, message, element));
        // While the compiler goes on.
        model =
            CompletableFuture.supplyAsync(
                () -> ModelJson.write(file).getBytes(StandardCharsets.UTF_8));
      }
    }

    private List<Element> declared(Trees trees) {
      List<Element> all = new ArrayList<>();
      for (CompilationUnitTree unit : entered) {
        TreePath path = new TreePath(unit);
        for (Tree declared : unit.getTypeDecls()) {
          if (declared instanceof ClassTree
              && trees.getElement(new TreePath(path, declared)) instanceof TypeElement type) {
            awaited.add(type.getQualifiedName().toString());
            all.add(type);
          }
        }
        if (unit.getPackage() != null
            && unit.getSourceFile().getName().endsWith("package-info.java")
            && trees.getElement(new TreePath(path, unit.getPackage()))
                instanceof PackageElement element) {
          all.add(element);
        }
      }
      return all;
    }

    private static void say(Trees trees, String message, @Nullable Element element) {
      TreePath path = element == null ? null : trees.getPath(element);
      if (path != null) {
        trees.printMessage(
            Diagnostic.Kind.NOTE, message, path.getLeaf(), path.getCompilationUnit());
      }
    }

    private void write() throws IOException {
      CompletableFuture<byte[]> known = model;
      if (known != null && awaited.isEmpty()) {
        byte[] text = known.join();
        try (OutputStream out = folder.createModel()) {
          out.write(text);
        }
      }
    }

    private interface Step {
      void run() throws IOException;
    }

    /** No build fails because of what is not known here. */
    private void attempt(Step step) {
      try {
        step.run();
      } catch (IOException
          | RuntimeException
          | LinkageError
          | AssertionError
          | StackOverflowError e) {
        model = null;
        System.err.println("Note: Retort could not write " + ModelFile.PATH + ": " + e);
      }
    }
  }
}
