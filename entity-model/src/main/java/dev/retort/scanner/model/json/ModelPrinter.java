package dev.retort.scanner.model.json;

import dev.retort.scanner.model.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code model.json} that is printed type by type, in whatever order they come: nothing of a type
 * is kept but its line.
 */
public final class ModelPrinter {
  private final JsonText out = new JsonText();
  private final DeclarationPrinter printer = new DeclarationPrinter(out);

  /** By the type's name. */
  private final Map<String, byte[]> lines = new TreeMap<>();

  /** The last one of a name counts. */
  public void add(TypeDeclaration type) {
    printer.print(type);
    lines.put(type.name(), out.take());
  }

  /** The text of the file. */
  public byte[] text(List<ModelProblem> problems) {
    byte[] start = out.raw("{\"format\":").number(ModelJson.FORMAT).raw(",\n\"types\":[").take();
    out.raw(lines.isEmpty() ? "]" : "\n]");
    String separator = ",\n\"problems\":[\n";
    for (ModelProblem problem : ModelFile.sorted(problems)) {
      out.raw(separator);
      print(problem);
      separator = ",\n";
    }
    byte[] end = out.raw(problems.isEmpty() ? "}\n" : "\n]}\n").take();
    int size = start.length + end.length + Math.max(0, 2 * lines.size() - 1);
    for (byte[] line : lines.values()) {
      size += line.length;
    }
    byte[] all = new byte[size];
    int length = put(all, 0, start);
    boolean first = true;
    for (byte[] line : lines.values()) {
      if (!first) {
        all[length++] = ',';
      }
      first = false;
      all[length++] = '\n';
      length = put(all, length, line);
    }
    put(all, length, end);
    return all;
  }

  private static int put(byte[] all, int at, byte[] part) {
    System.arraycopy(part, 0, all, at, part.length);
    return at + part.length;
  }

  private void print(ModelProblem problem) {
    out.raw("{\"kind\":").string(problem.kind().name());
    out.raw(",\"subject\":").string(problem.subject());
    out.raw(",\"message\":").string(problem.message());
    out.raw(",\"file\":").string(problem.origin().place());
    out.raw(",\"line\":").number(problem.origin().line()).raw("}");
  }
}
