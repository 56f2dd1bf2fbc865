package dev.retort.runner;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import dev.retort.finding.RetortException;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @Revision} says from sources, with the JDK's own parser and no compilation. */
final class RevisionParser {
  /** Only the parser runs: nothing is resolved, so no class path is needed. */
  List<RevisionFile> parse(Map<Path, String> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    Map<URI, SourceObject> byUri = new LinkedHashMap<>();
    sources.forEach(
        (path, text) -> {
          SourceObject object = new SourceObject(path, text);
          byUri.put(object.toUri(), object);
        });
    JavacTask task =
        (JavacTask)
            Javac.tool().getTask(null, null, problems, List.of("-proc:none"), null, byUri.values());
    List<RevisionFile> files = new ArrayList<>();
    try {
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        // The compiler hands back wrappers of what it was given.
        SourceObject object = byUri.get(unit.getSourceFile().toUri());
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree declared) {
            RevisionFile file = read(trees, unit, declared, object);
            if (file != null) {
              files.add(file);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> errors =
        problems.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .map(Javac::describe)
            .toList();
    if (!errors.isEmpty()) {
      throw RunnerErrors.usage(
          RunnerErrors.BAD_FILE,
          "the migrations folder holds a file that is no Java.",
          errors,
          "Correct it. Nothing was applied.");
    }
    return files;
  }

  private static @Nullable RevisionFile read(
      DocTrees trees, CompilationUnitTree unit, ClassTree declared, SourceObject object) {
    for (AnnotationTree annotation : declared.getModifiers().getAnnotations()) {
      String name = annotation.getAnnotationType().toString();
      if (!name.equals("Revision") && !name.equals("dev.retort.migration.Revision")) {
        continue;
      }
      long start = trees.getSourcePositions().getStartPosition(unit, annotation);
      Origin origin =
          Origin.of(object.path().toString(), (int) unit.getLineMap().getLineNumber(start));
      Map<String, List<String>> values = values(annotation, origin);
      List<String> id = values.getOrDefault("id", List.of());
      if (id.size() != 1 || id.get(0).isEmpty()) {
        throw bad(origin, "@Revision has no id");
      }
      @Nullable String doc = trees.getDocComment(new TreePath(new TreePath(unit), declared));
      RevisionNode node =
          new RevisionNode(
              id.get(0),
              values.getOrDefault("down", List.of()),
              values.getOrDefault("dependsOn", List.of()),
              values.getOrDefault("branchLabels", List.of()),
              values.getOrDefault("replaces", List.of()),
              doc == null ? "" : doc.strip().lines().findFirst().orElse("").strip(),
              String.join("", values.getOrDefault("created", List.of())),
              !values.getOrDefault("transactional", List.of("true")).equals(List.of("false")),
              origin);
      ExpressionTree pack = unit.getPackageName();
      return new RevisionFile(
          node,
          object.path(),
          (pack == null ? "" : pack + ".") + declared.getSimpleName(),
          object.text(),
          Checksums.sha256(object.text()));
    }
    return null;
  }

  private static Map<String, List<String>> values(AnnotationTree annotation, Origin origin) {
    Map<String, List<String>> values = new HashMap<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      if (!(argument instanceof AssignmentTree assignment)) {
        throw bad(origin, "@Revision takes named values");
      }
      List<String> list = new ArrayList<>();
      if (assignment.getExpression() instanceof NewArrayTree array) {
        array.getInitializers().forEach(item -> list.add(literal(item, origin)));
      } else {
        list.add(literal(assignment.getExpression(), origin));
      }
      values.put(assignment.getVariable().toString(), list);
    }
    return values;
  }

  private static String literal(ExpressionTree tree, Origin origin) {
    if (tree instanceof LiteralTree literal && literal.getValue() != null) {
      return literal.getValue().toString();
    }
    throw bad(origin, "@Revision takes literals only, and this is none: " + tree);
  }

  private static RetortException bad(Origin origin, String what) {
    return RunnerErrors.usage(
        RunnerErrors.BAD_FILE,
        what + ".",
        List.of("file   " + origin),
        "Correct it. Nothing was applied.");
  }
}
