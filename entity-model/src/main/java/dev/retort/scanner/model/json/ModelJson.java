package dev.retort.scanner.model.json;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a {@code model.json}. One object: {@code format}, a number; {@code types}, one a
 * line, sorted by name; {@code problems}, only where there are any. The same model gives the same
 * bytes, in whatever order the compiler met its types.
 */
public final class ModelJson {
  /** Raised whenever an older reader would misunderstand the file; additions to it do not. */
  public static final int FORMAT = 1;

  /** From how many bytes on it is worth a second thread. */
  private static final int LARGE = 1 << 14;

  private ModelJson() {}

  /** The text of a file, as {@link ModelPrinter} gives it. */
  public static String write(ModelFile file) {
    ModelPrinter printer = new ModelPrinter();
    for (TypeDeclaration type : file.model().types()) {
      printer.add(type);
    }
    return new String(printer.text(file.problems()), StandardCharsets.UTF_8);
  }

  /**
   * Reads a file back.
   *
   * @param place where the text comes from, for messages
   * @throws RetortException RT110 when it is no such file, RT111 when a newer processor wrote it
   */
  public static ModelFile read(String text, String place) {
    return read(text.getBytes(StandardCharsets.UTF_8), place);
  }

  /**
   * Reads a file back.
   *
   * @param bytes its content
   * @param place where it is, for messages
   * @throws RetortException RT110 when it is no such file, RT111 when a newer processor wrote it
   */
  public static ModelFile read(byte[] bytes, String place) {
    if (bytes.length >= LARGE) {
      try {
        return read(new JsonReader(bytes), place, true);
      } catch (MalformedJsonException e) {
        // Written by something else: read from the front, which tells what is wrong, if anything.
      }
    }
    try {
      return read(new JsonReader(bytes), place, false);
    } catch (MalformedJsonException e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT110",
          "a model.json cannot be read.",
          List.of("file   " + place, "why    " + e.getMessage()),
          "Compile the module again; nobody but the annotation processor writes that file. Nothing was touched.");
    }
  }

  private static ModelFile read(JsonReader json, String place, boolean halves) {
    DeclarationParser parser = new DeclarationParser(json);
    List<TypeDeclaration> types = List.of();
    List<ModelProblem> problems = List.of();
    json.object();
    if (!"format".equals(json.key())) {
      throw json.malformed("the format, before all else,");
    }
    long format = json.number();
    if (format != FORMAT) {
      throw unknownFormat(place, format);
    }
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "types" -> types = halves ? ModelHalves.types(json, parser) : parser.types();
        case "problems" -> problems = parser.problems();
        default -> json.skip();
      }
    }
    json.end();
    return new ModelFile(new EntityModel(types), problems);
  }

  private static RetortException unknownFormat(String place, long format) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT111",
        "a model.json has a format that this version does not know: " + format + ".",
        List.of("file    " + place, "known   " + FORMAT),
        "Compile the module with the annotation processor of this version, or use the newer Retort. Nothing was touched.");
  }
}
