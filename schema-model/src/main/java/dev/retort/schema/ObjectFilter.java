package dev.retort.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is managed. It is applied to both sides of a comparison alike, so that a filter can hide an
 * object but never make it look added or dropped.
 *
 * <p>A pattern is a name in which {@code *} stands for any characters and {@code ?} for one; with a
 * dot it is matched against the name with its schema, without one against the name alone. A kind
 * may stand before it, as in {@code index:ix_*} or {@code view:audit.*}; without one it is about
 * everything that stands for itself (tables, sequences, types, views …) and not about the parts of
 * tables, whose names are {@code name}, {@code table.name} or {@code schema.table.name}.
 */
public final class ObjectFilter {
  /** The parts of tables; {@code constraint} is any of the constraints. */
  private static final Set<String> PARTS =
      Set.of("column", "primary-key", "unique", "foreign-key", "check", "exclusion", "index");

  private static final Set<String> CONSTRAINTS =
      Set.of("primary-key", "unique", "foreign-key", "check", "exclusion");

  private final List<Rule> include;
  private final List<Rule> exclude;

  /**
   * @param kind empty for everything that stands for itself
   * @param start the text before the pattern's first wildcard
   */
  private record Rule(String kind, String start, Pattern pattern, boolean qualified) {
    static Rule of(String text) {
      int colon = text.indexOf(':');
      String kind = colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String glob = text.substring(colon + 1).strip();
      StringBuilder regex = new StringBuilder();
      int start = glob.length();
      for (int i = 0; i < glob.length(); i++) {
        char c = glob.charAt(i);
        if (c == '*' || c == '?') {
          start = Math.min(start, i);
        }
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
      return new Rule(
          kind,
          glob.substring(0, start),
          Pattern.compile(regex.toString()),
          glob.indexOf('.') >= 0);
    }

    boolean isAbout(String other) {
      return kind.isEmpty()
          ? !PARTS.contains(other)
          : kind.equals(other) || kind.equals("constraint") && CONSTRAINTS.contains(other);
    }

    boolean matches(QualifiedName name) {
      return matches(qualified ? name.toString() : name.name());
    }

    boolean matches(QualifiedName table, String name) {
      return matches(name)
          || qualified && (matches(table.name() + "." + name) || matches(table + "." + name));
    }

    /** Hardly any name begins as a pattern does, which is soon seen. */
    private boolean matches(String text) {
      return text.startsWith(start) && pattern.matcher(text).matches();
    }
  }

  /**
   * @param include empty for everything; {@code exclude} wins over it
   */
  public ObjectFilter(List<String> include, List<String> exclude) {
    this.include = include.stream().map(Rule::of).toList();
    this.exclude = exclude.stream().map(Rule::of).toList();
  }

  /** The kinds that may stand before a pattern, sorted. */
  public static List<String> kinds() {
    Set<String> kinds = new java.util.TreeSet<>(PARTS);
    kinds.addAll(
        List.of("constraint", "table", "sequence", "enum", "domain", "composite", "range"));
    for (ObjectKind kind : ObjectKind.values()) {
      kinds.add(word(kind));
    }
    return List.copyOf(kinds);
  }

  /** Whether a table, or what stands for itself as tables do, is managed. */
  public boolean accepts(QualifiedName name) {
    return accepts("table", name);
  }

  /**
   * Whether an object that stands for itself is managed.
   *
   * @param kind one of {@link #kinds}
   */
  public boolean accepts(String kind, QualifiedName name) {
    return accepts(kind, rule -> rule.matches(name));
  }

  private boolean accepts(String kind, Function<Rule, Boolean> matches) {
    boolean asked = false;
    boolean wanted = false;
    for (Rule rule : include) {
      if (rule.isAbout(kind)) {
        asked = true;
        wanted |= matches.apply(rule);
      }
    }
    if (asked && !wanted) {
      return false;
    }
    for (Rule rule : exclude) {
      if (rule.isAbout(kind) && matches.apply(rule)) {
        return false;
      }
    }
    return true;
  }

  /** The schema without what the filter hides. */
  public Schema apply(Schema schema) {
    boolean anyPart = PARTS.stream().anyMatch(this::isAbout);
    return new Schema(
        schema.namespaces(),
        schema.tables().stream()
            .filter(t -> accepts(t.name()))
            .map(t -> anyPart ? parts(t) : t)
            .toList(),
        own("sequence", schema.sequences(), Sequence::name),
        own("enum", schema.enums(), EnumType::name),
        own("domain", schema.domains(), Domain::name),
        own("composite", schema.composites(), CompositeType::name),
        own("range", schema.ranges(), RangeType::name),
        schema.objects().stream().filter(this::accepts).toList());
  }

  private boolean isAbout(String kind) {
    return include.stream().anyMatch(rule -> rule.isAbout(kind))
        || exclude.stream().anyMatch(rule -> rule.isAbout(kind));
  }

  /** What belongs to a table goes with it, and may be hidden by a name of its own. */
  private boolean accepts(SchemaObject object) {
    if (object.table() == null) {
      return accepts(word(object.kind()), object.name());
    }
    String kind = word(object.kind());
    return accepts(object.owner())
        && exclude.stream()
            .filter(rule -> rule.kind().equals(kind))
            .noneMatch(rule -> rule.matches(object.owner(), object.name().name()));
  }

  private static String word(ObjectKind kind) {
    return kind.text().replace(' ', '-');
  }

  private <T> List<T> own(String kind, List<T> objects, Function<T, QualifiedName> name) {
    return objects.stream().filter(object -> accepts(kind, name.apply(object))).toList();
  }

  private Table parts(Table table) {
    PrimaryKey key = table.primaryKey();
    boolean keyed =
        key != null && accepts("primary-key", r -> r.matches(table.name(), key.name().text()));
    return table
        .withColumns(parts("column", table, table.columns(), Column::name))
        .withPrimaryKey(keyed ? key : null)
        .withUniques(parts("unique", table, table.uniques(), u -> u.name().text()))
        .withForeignKeys(parts("foreign-key", table, table.foreignKeys(), f -> f.name().text()))
        .withChecks(parts("check", table, table.checks(), c -> c.name().text()))
        .withExclusions(parts("exclusion", table, table.exclusions(), e -> e.name().text()))
        .withIndexes(parts("index", table, table.indexes(), i -> i.name().text()));
  }

  private <T> List<T> parts(String kind, Table table, List<T> parts, Function<T, String> name) {
    return parts.stream()
        .filter(part -> accepts(kind, rule -> rule.matches(table.name(), name.apply(part))))
        .toList();
  }
}
