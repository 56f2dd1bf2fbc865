package dev.retort.scanner.model.json;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a {@code model.json}. One object: {@code format}, a number; {@code types}, one a
 * line, sorted by name; {@code problems}, only where there are any. The same model gives the same
 * bytes, in whatever order the compiler met its types.
 */
public final class ModelJson {
  /** Raised whenever an older reader would misunderstand the file; additions to it do not. */
  public static final int FORMAT = 1;

  private ModelJson() {}

  public static String write(ModelFile file) {
    StringBuilder out = new StringBuilder("{\"format\":").append(FORMAT);
    lines("types", file.model().types().stream().map(DeclarationPrinter::tree).toList(), out);
    if (!file.problems().isEmpty()) {
      lines("problems", file.problems().stream().map(ModelJson::tree).toList(), out);
    }
    return out.append("}\n").toString();
  }

  private static void lines(String key, List<Object> trees, StringBuilder out) {
    out.append(",\n\"").append(key).append("\":[");
    String separator = "\n";
    for (Object tree : trees) {
      out.append(separator);
      JsonPrinter.print(tree, out);
      separator = ",\n";
    }
    out.append(trees.isEmpty() ? "]" : "\n]");
  }

  private static Object tree(ModelProblem problem) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", problem.kind().name());
    tree.put("subject", problem.subject());
    tree.put("message", problem.message());
    tree.put("file", problem.origin().place());
    tree.put("line", (long) problem.origin().line());
    return tree;
  }

  /**
   * Reads a file back.
   *
   * @param place where the text comes from, for messages
   * @throws RetortException RT110 when it is no such file, RT111 when a newer processor wrote it
   */
  public static ModelFile read(String text, String place) {
    try {
      Fields root = Fields.of(JsonParser.parse(text));
      int format = root.number("format");
      if (format != FORMAT) {
        throw unknownFormat(place, format);
      }
      List<TypeDeclaration> types = root.list("types", DeclarationParser::type);
      return new ModelFile(new EntityModel(types), root.list("problems", ModelJson::problem));
    } catch (MalformedJsonException e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT110",
          "a model.json cannot be read.",
          List.of("file   " + place, "why    " + e.getMessage()),
          "Compile the module again; nobody but the annotation processor writes that file. Nothing was touched.");
    }
  }

  private static ModelProblem problem(Object node) {
    Fields fields = Fields.of(node);
    return new ModelProblem(
        fields.choice("kind", ModelProblem.Kind.class, null),
        fields.required("subject"),
        fields.required("message"),
        Origin.of(fields.required("file"), fields.number("line")));
  }

  private static RetortException unknownFormat(String place, int format) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT111",
        "a model.json has a format that this version does not know: " + format + ".",
        List.of("file    " + place, "known   " + FORMAT),
        "Compile the module with the annotation processor of this version, or use the newer Retort. Nothing was touched.");
  }
}
