package dev.retort.codegen;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders templates into Java source, which wants no HTML escapes. */
final class TemplateEngine {
  private final TemplateSource source;
  private final Factory factory = new Factory();
  private final Map<String, Mustache> compiled = new HashMap<>();

  TemplateEngine(TemplateSource source) {
    this.source = source;
  }

  /**
   * @throws RetortException RT495 when a template is not well formed
   */
  String render(String template, Map<String, Object> variables) {
    try {
      StringWriter out = new StringWriter();
      Mustache mustache =
          compiled.computeIfAbsent(
              template, name -> factory.compile(new StringReader(source.text(name)), name));
      mustache.execute(out, variables);
      return out.toString();
    } catch (MustacheException e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT495",
          "template " + template + ".mustache cannot be rendered",
          List.of(String.valueOf(e.getMessage())),
          "Correct the template, or delete it so that the built-in one is used. Nothing was written.",
          e);
    }
  }

  private final class Factory extends DefaultMustacheFactory {
    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (java.io.IOException e) {
        throw new MustacheException(e);
      }
    }

    /** Partials come from where templates do. */
    @Override
    public Reader getReader(String name) {
      return new StringReader(source.text(name.replaceAll("\\.mustache$", "")));
    }
  }
}
