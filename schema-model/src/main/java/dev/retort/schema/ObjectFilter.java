package dev.retort.schema;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which objects are managed. It is applied to both sides of a comparison alike, so that a filter
 * can hide an object but never make it look added or dropped.
 *
 * <p>A pattern is a name in which {@code *} stands for any characters and {@code ?} for one; with a
 * dot it is matched against the name with its schema, without one against the name alone.
 */
public final class ObjectFilter {
  private final List<Rule> include;
  private final List<Rule> exclude;

  private record Rule(Pattern pattern, boolean qualified) {
    static Rule of(String glob) {
      StringBuilder regex = new StringBuilder();
      for (char c : glob.toCharArray()) {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
      return new Rule(Pattern.compile(regex.toString()), glob.indexOf('.') >= 0);
    }

    boolean matches(QualifiedName name) {
      return pattern.matcher(qualified ? name.toString() : name.name()).matches();
    }
  }

  /**
   * @param include empty for everything; {@code exclude} wins over it
   */
  public ObjectFilter(List<String> include, List<String> exclude) {
    this.include = include.stream().map(Rule::of).toList();
    this.exclude = exclude.stream().map(Rule::of).toList();
  }

  public boolean accepts(QualifiedName name) {
    return (include.isEmpty() || include.stream().anyMatch(rule -> rule.matches(name)))
        && exclude.stream().noneMatch(rule -> rule.matches(name));
  }

  /** The schema without what the filter hides. */
  public Schema apply(Schema schema) {
    return schema
        .withTables(schema.tables().stream().filter(t -> accepts(t.name())).toList())
        .withSequences(schema.sequences().stream().filter(s -> accepts(s.name())).toList())
        .withEnums(schema.enums().stream().filter(e -> accepts(e.name())).toList())
        .withDomains(schema.domains().stream().filter(d -> accepts(d.name())).toList())
        .withComposites(schema.composites().stream().filter(c -> accepts(c.name())).toList())
        .withRanges(schema.ranges().stream().filter(r -> accepts(r.name())).toList())
        .withObjects(schema.objects().stream().filter(o -> accepts(o.owner())).toList());
  }
}
