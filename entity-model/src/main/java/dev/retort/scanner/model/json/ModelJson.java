package dev.retort.scanner.model.json;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.Origin;
import java.util.List;

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
    JsonText out = new JsonText().raw("{\"format\":").number(FORMAT);
    DeclarationPrinter printer = new DeclarationPrinter(out);
    String separator = ",\n\"types\":[\n";
    for (TypeDeclaration type : file.model().types()) {
      out.raw(separator);
      printer.print(type);
      separator = ",\n";
    }
    out.raw(file.model().types().isEmpty() ? ",\n\"types\":[]" : "\n]");
    separator = ",\n\"problems\":[\n";
    for (ModelProblem problem : file.problems()) {
      out.raw(separator);
      print(problem, out);
      separator = ",\n";
    }
    return out.raw(file.problems().isEmpty() ? "}\n" : "\n]}\n").toString();
  }

  private static void print(ModelProblem problem, JsonText out) {
    out.raw("{\"kind\":").string(problem.kind().name());
    out.raw(",\"subject\":").string(problem.subject());
    out.raw(",\"message\":").string(problem.message());
    out.raw(",\"file\":").string(problem.origin().place());
    out.raw(",\"line\":").number(problem.origin().line()).raw("}");
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
