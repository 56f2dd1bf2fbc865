package dev.retort.engine.hooks;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.migration.hook.RevisionContext;
import dev.retort.migration.hook.RevisionDirective;
import dev.retort.migration.hook.RevisionDirectives;
import dev.retort.operations.AutocommitSql;
import dev.retort.operations.Backfill;
import dev.retort.operations.CustomOperation;
import dev.retort.operations.PlannedOperation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The {@link RevisionDirectives} of a project. */
public final class DirectiveHooks {
  private static final String NOT_FOUND = "RT486";
  private static final String FAILED = "RT487";

  private final List<Path> classPath;
  private final boolean expected;

  /**
   * @param own jars and class folders that must hold one; empty for none
   * @param shared those that may, besides services of other kinds
   */
  public DirectiveHooks(List<Path> own, List<Path> shared) {
    expected = !own.isEmpty();
    List<Path> all = new ArrayList<>(own);
    all.addAll(shared);
    classPath = List.copyOf(all);
  }

  /**
   * What is to be written.
   *
   * @throws RetortException RT486 when a hook cannot be loaded, RT487 when one throws or asks for
   *     what no file can say
   */
  public List<RevisionDirective> process(RevisionContext context, RevisionDirective revision) {
    if (classPath.isEmpty()) {
      return List.of(revision);
    }
    try (URLClassLoader loader = loader()) {
      List<RevisionDirective> revisions = List.of(revision);
      for (RevisionDirectives hook : load(loader)) {
        revisions = asked(hook, context, revisions);
      }
      return revisions;
    } catch (IOException e) {
      throw notFound(e.toString(), e);
    }
  }

  private URLClassLoader loader() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path entry : classPath) {
      if (!Files.exists(entry)) {
        throw notFound(entry + " is not there", null);
      }
      urls.add(entry.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), RevisionDirectives.class.getClassLoader());
  }

  private List<RevisionDirectives> load(ClassLoader loader) {
    try {
      List<RevisionDirectives> hooks = new ArrayList<>();
      ServiceLoader.load(RevisionDirectives.class, loader).forEach(hooks::add);
      if (hooks.isEmpty() && expected) {
        throw notFound(
            "no META-INF/services/" + RevisionDirectives.class.getName() + " names a class", null);
      }
      return hooks;
    } catch (ServiceConfigurationError e) {
      throw notFound(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<RevisionDirective> asked(
      RevisionDirectives hook, RevisionContext context, List<RevisionDirective> revisions) {
    List<RevisionDirective> answer;
    try {
      answer = List.copyOf(hook.process(context, revisions));
    } catch (RuntimeException | LinkageError e) {
      throw failed(hook, "it threw " + e, e);
    }
    for (RevisionDirective revision : answer) {
      for (PlannedOperation planned : revision.operations()) {
        if (planned.operation() instanceof CustomOperation
            && !(planned.operation() instanceof AutocommitSql)
            && !(planned.operation() instanceof Backfill)) {
          throw failed(
              hook,
              "no template can write its operation " + planned.operation().getClass().getName(),
              null);
        }
      }
    }
    return answer;
  }

  private RetortException notFound(String why, @org.jspecify.annotations.Nullable Throwable cause) {
    return new RetortException(
        ErrorKind.USAGE,
        NOT_FOUND,
        "the revision directives of this project cannot be loaded.",
        List.of(
            "class path   "
                + classPath.stream().map(Path::toString).collect(Collectors.joining(", ")),
            "why          " + why),
        "Name the jar or class folder of a class that implements "
            + RevisionDirectives.class.getName()
            + " and a META-INF/services file for it. Nothing was written.",
        cause);
  }

  private static RetortException failed(
      RevisionDirectives hook, String why, @org.jspecify.annotations.Nullable Throwable cause) {
    return new RetortException(
        ErrorKind.USAGE,
        FAILED,
        "a revision directive of this project failed.",
        List.of("class   " + hook.getClass().getName(), "why     " + why),
        "Correct it, or take it out of migrations.directives. Nothing was written.",
        cause);
  }
}
