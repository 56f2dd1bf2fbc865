package dev.retort.scanner.model.json;

import dev.retort.scanner.model.EntityModel;
import java.util.Comparator;
import java.util.List;

/**
 * What one {@code model.json} holds.
 *
 * @param model the types that were compiled together, and what they refer to
 * @param problems sorted by subject; normally empty
 */
public record ModelFile(EntityModel model, List<ModelProblem> problems) {
  /** Where the file is, in a class folder or a jar. */
  public static final String PATH = "META-INF/retort/model.json";

  public ModelFile {
    problems = sorted(problems);
  }

  static List<ModelProblem> sorted(List<ModelProblem> problems) {
    if (problems.isEmpty()) {
      return List.of(); // normally, and in javac
    }
    return problems.stream()
        .sorted(
            Comparator.comparing(ModelProblem::subject)
                .thenComparing(ModelProblem::kind)
                .thenComparing(ModelProblem::message))
        .toList();
  }
}
