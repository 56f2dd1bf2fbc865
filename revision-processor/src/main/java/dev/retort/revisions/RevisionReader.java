package dev.retort.revisions;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.retort.migration.Revision;
import dev.retort.runner.RevisionFile;
import dev.retort.runner.RevisionIndex;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads one revision while it is compiled. */
final class RevisionReader {
  private RevisionReader() {}

  static RevisionFile read(ProcessingEnvironment env, TypeElement type) {
    Revision revision = type.getAnnotation(Revision.class);
    TreePath path = path(env, type);
    String doc = env.getElementUtils().getDocComment(type);
    RevisionNode node =
        new RevisionNode(
            revision.id(),
            List.of(revision.down()),
            List.of(revision.dependsOn()),
            List.of(revision.branchLabels()),
            List.of(revision.replaces()),
            doc == null ? "" : doc.strip().lines().findFirst().orElse("").strip(),
            revision.created(),
            revision.transactional(),
            origin(env, type, path));
    return RevisionIndex.entry(
        node, env.getElementUtils().getBinaryName(type).toString(), source(path), file(path));
  }

  /** Null where the compiler reads from something that is no file. */
  private static @Nullable Path file(@Nullable TreePath path) {
    try {
      return path == null
          ? null
          : Path.of(path.getCompilationUnit().getSourceFile().toUri()).toAbsolutePath();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return null;
    }
  }

  /** Null with a compiler that is not javac: then the list has no sources and no checksums. */
  private static @Nullable TreePath path(ProcessingEnvironment env, TypeElement type) {
    try {
      return Trees.instance(env).getPath(type);
    } catch (IllegalArgumentException | LinkageError e) {
      return null;
    }
  }

  private static String source(@Nullable TreePath path) {
    try {
      return path == null
          ? ""
          : path.getCompilationUnit().getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** The file's name without its folder, which differs from one machine to the next. */
  private static Origin origin(
      ProcessingEnvironment env, TypeElement type, @Nullable TreePath path) {
    if (path == null) {
      return Origin.of(type.getSimpleName() + ".java", 0);
    }
    var unit = path.getCompilationUnit();
    long start = Trees.instance(env).getSourcePositions().getStartPosition(unit, path.getLeaf());
    Path name = Path.of(unit.getSourceFile().getName()).getFileName();
    return Origin.of(name.toString(), (int) unit.getLineMap().getLineNumber(start));
  }
}
