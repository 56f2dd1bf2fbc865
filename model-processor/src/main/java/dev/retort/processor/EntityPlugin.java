package dev.retort.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.retort.scanner.model.json.ModelFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor's work as a plug-in of javac: {@code -Xplugin:"Retort target/classes"}.
 * Writes the same file. For builds without another processor: as soon as there is one, javac enters
 * every class a second and a third time, and that takes longer than all that is done here.
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

    private final Entered entered = new Entered();
    private final Set<Name> awaited = new HashSet<>();
    private boolean begun;
    private @Nullable Printing printing;

    Listener(JavacTask task, ClassFolder folder) {
      this.task = task;
      this.folder = folder;
    }

    @Override
    public void started(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && !begun) {
        begun = true;
        try {
          read();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
          giveUp(e);
        }
      }
    }

    @Override
    public void finished(TaskEvent event) {
      TaskEvent.Kind kind = event.getKind();
      if (kind == TaskEvent.Kind.ENTER && !begun) {
        entered.finished(event);
      } else if (kind == TaskEvent.Kind.GENERATE) {
        awaited.remove(event.getTypeElement().getQualifiedName());
      } else if (kind == TaskEvent.Kind.COMPILATION && printing != null && awaited.isEmpty()) {
        try {
          write(printing.text());
        } catch (IOException | RuntimeException | LinkageError e) {
          giveUp(e);
        }
      }
    }

    private void read() {
      Trees trees = Trees.instance(task);
      Printing begun = Printing.begin();
      try {
        ModelCollector collector = entered.collect(trees, task.getElements(), begun, awaited);
        if (collector.read(folder)) {
          begun.end(collector.problems());
          printing = begun;
          if (!collector.problems().isEmpty()) { // a lambda is not made for nothing
            collector.report((message, element) -> say(trees, message, element));
          }
        }
      } finally {
        if (printing == null) {
          begun.abandon();
        }
      }
    }

    private static void say(Trees trees, String message, @Nullable Element element) {
      TreePath path = element == null ? null : trees.getPath(element);
      if (path != null) {
        trees.printMessage(
            Diagnostic.Kind.NOTE, message, path.getLeaf(), path.getCompilationUnit());
      }
    }

    private void write(byte[] text) throws IOException {
      try (OutputStream out = folder.createModel()) {
        out.write(text);
      }
    }

    /** No build fails because of what is not known here. */
    private void giveUp(Throwable why) {
      printing = null;
      System.err.println("Note: Retort could not write " + ModelFile.PATH + ": " + why);
    }
  }
}
