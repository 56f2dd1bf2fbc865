package dev.retort.introspector.canonical;

import dev.retort.finding.Finding;
import dev.retort.introspector.IntrospectorFindings;
import dev.retort.introspector.Parentheses;
import dev.retort.introspector.canonical.Subject.Kind;
import dev.retort.schema.Column;
import dev.retort.schema.PartitionTables;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server which expressions that differ in text mean the same. It renders both on temporary
 * tables, in transactions that are rolled back; no default is executed and no sequence advances.
 * The number of round trips does not depend on the number of expressions.
 */
public final class Canonicalizer {
  /** PostgreSQL's rendering is stable after two or three; more would be a bug of its deparser. */
  private static final int MAX_ROUNDS = 6;

  private final @Nullable ScratchServer server;
  private final Comparisons comparisons;

  private Canonicalizer(@Nullable ScratchServer server, Comparisons comparisons) {
    this.server = server;
    this.comparisons = comparisons;
  }

  /**
   * @param connection in auto-commit mode, in which it is left, to the database that {@code actual}
   *     was read from
   * @return both schemas, where a wanted text that means the same as an actual one has given way to
   *     it; RT220 and RT221 for comparisons that could not be proven
   */
  public static Canonical canonicalize(Connection connection, Schema actual, Schema wanted) {
    return canonicalize(new ScratchServer(connection), actual, wanted);
  }

  /** The same where nobody can be asked: an RT220 for each pair of texts that differ. */
  public static Canonical withoutServer(Schema actual, Schema wanted) {
    return canonicalize((ScratchServer) null, actual, wanted);
  }

  private static Canonical canonicalize(
      @Nullable ScratchServer server, Schema actual, Schema wanted) {
    TypesAsTables types = new TypesAsTables(actual, wanted);
    Schema from = NullDefaults.without(types.added(PartitionTables.flatten(actual)));
    Schema to =
        ObjectTexts.adopt(
            actual, NullDefaults.without(types.added(PartitionTables.flatten(wanted))));
    Comparisons comparisons = new Comparisons(from, to);
    Canonicalizer canonicalizer = new Canonicalizer(server, comparisons);
    List<Comparison> open = comparisons.open();
    List<Finding> findings = canonicalizer.compare();
    Schema rewritten = canonicalizer.rewrite(to, Comparison::wantedTexts);
    return new Canonical(
        PartitionTables.nest(
            types.taken(
                NullDefaults.kept(
                    canonicalizer.rewrite(from, Comparison::actualTexts),
                    PartitionTables.flatten(actual),
                    rewritten))),
        PartitionTables.nest(types.taken(rewritten)),
        findings,
        open.stream().map(Comparison::compared).toList());
  }

  private List<Finding> compare() {
    if (comparisons.open().isEmpty()) {
      return List.of();
    }
    if (server == null) {
      return unproven("no side has a server");
    }
    try {
      Optional<String> obstacle = server.obstacle();
      if (obstacle.isPresent()) {
        return unproven(obstacle.get());
      }
      for (int round = 1; round <= MAX_ROUNDS && renderOnce(server, round); round++) {
        // each round feeds PostgreSQL its own rendering of the round before
      }
      compareValues(server);
      return unproven("");
    } catch (SQLException e) {
      return unproven(String.valueOf(e.getMessage()));
    }
  }

  /** Whether there was anything to render. */
  private boolean renderOnce(ScratchServer asked, int round) throws SQLException {
    List<ScratchTable> tables = new ArrayList<>();
    List<Render> renders = new ArrayList<>();
    Map<QualifiedName, List<Comparison>> byTable = new TreeMap<>();
    for (Comparison comparison : comparisons.open()) {
      byTable.computeIfAbsent(comparison.subject().table(), k -> new ArrayList<>()).add(comparison);
    }
    boolean any = false;
    for (var entry : byTable.entrySet()) {
      List<Element> texts = new ArrayList<>();
      List<Render> textRenders = new ArrayList<>();
      for (Comparison comparison : entry.getValue()) {
        for (Chain chain : comparison.toRender(round)) {
          addText(comparison.subject(), chain, texts, textRenders);
        }
      }
      List<Element> elements = new ArrayList<>();
      List<Render> own = new ArrayList<>();
      boolean needed = !texts.isEmpty();
      for (Element column : comparisons.columns(entry.getKey())) {
        Render render = typeRender(entry.getValue(), column);
        needed |= !render.chains().isEmpty();
        if (!render.chains().isEmpty() || mentions(texts, column.name(), entry.getKey())) {
          elements.add(column);
          own.add(render);
        }
      }
      elements.addAll(texts);
      own.addAll(textRenders);
      if (needed) {
        tables.add(new ScratchTable(entry.getKey(), elements));
        renders.addAll(own);
        any = true;
      }
    }
    if (any) {
      List<Rendering> renderings = asked.render(tables);
      for (int i = 0; i < renderings.size(); i++) {
        renders.get(i).take(renderings.get(i));
      }
    }
    return any;
  }

  /** The wanted type of a column that is to be compared; of others nobody waits for the answer. */
  private static Render typeRender(List<Comparison> open, Element column) {
    for (Comparison comparison : open) {
      Subject subject = comparison.subject();
      if (subject.kind() == Kind.TYPE && subject.column().equals(column.name())) {
        return new Render(
            subject, comparison.wanted().stream().filter(c -> !c.finished()).toList());
      }
    }
    return new Render(null, List.of());
  }

  /**
   * Whether an expression may speak of a column, which is then needed on the scratch table: small
   * tables are made much faster. The table's own name, or an escaped one, may stand for any column.
   */
  private static boolean mentions(List<Element> texts, String column, QualifiedName table) {
    for (Element element : texts) {
      String clause = element.clause().replace("\"\"", "\"").toLowerCase(Locale.ROOT);
      if (clause.contains(column.toLowerCase(Locale.ROOT))
          || clause.contains(table.name().toLowerCase(Locale.ROOT))
          || clause.contains("u&")) {
        return true;
      }
    }
    return false;
  }

  private void addText(Subject subject, Chain chain, List<Element> elements, List<Render> renders) {
    if (subject.kind() == Kind.TYPE) {
      return; // its column shows it
    }
    if (!Parentheses.isEnclosable(chain.last())) {
      chain.failed("it is not one expression");
      return;
    }
    Column column =
        subject.column().isEmpty() ? Column.of("none", "text") : comparisons.wantedColumn(subject);
    elements.add(subject.element(chain.last(), elements.size(), column));
    renders.add(new Render(subject, List.of(chain)));
  }

  /** Defaults that are constants are equal where they are the same value of the column's type. */
  private void compareValues(ScratchServer asked) throws SQLException {
    List<String> conditions = new ArrayList<>();
    List<Chain[]> pairs = new ArrayList<>();
    for (Comparison comparison : comparisons.open()) {
      if (comparison.subject().kind() != Kind.DEFAULT) {
        continue;
      }
      Chain from = comparison.actual().get(0);
      Chain to = comparison.wanted().get(0);
      String type = comparisons.wantedColumn(comparison.subject()).type();
      if (from.error() == null
          && to.error() == null
          && Constants.isKnown(type)
          && Constants.isConstant(from.last())
          && Constants.isConstant(to.last())) {
        conditions.add(Constants.sameValue(from.last(), to.last(), type));
        pairs.add(new Chain[] {from, to});
      }
    }
    if (conditions.isEmpty()) {
      return;
    }
    List<Boolean> same = asked.test(conditions);
    for (int i = 0; i < pairs.size(); i++) {
      if (same.get(i)) {
        pairs.get(i)[1].rendered(pairs.get(i)[0].last());
      }
    }
  }

  /**
   * @param obstacle why the server could not be asked at all; empty where it was
   */
  private List<Finding> unproven(String obstacle) {
    List<Finding> findings = new ArrayList<>();
    for (Comparison comparison : comparisons.open()) {
      Subject subject = comparison.subject();
      if (isPlainTypeChange(comparison, obstacle) || changesType(subject)) {
        continue; // a type that is not there yet, and what depends on it, differs for certain
      }
      List<Chain> unmatched = comparison.unmatchedActual();
      for (Chain chain : comparison.unmatchedWanted()) {
        String about = subject.kind().label() + " " + chain.original();
        if (chain.error() != null) {
          findings.add(
              IntrospectorFindings.NOT_PARSED.on(
                  subject, chain.origin(), about + " is refused: " + chain.error()));
        } else if (!unmatched.isEmpty()) {
          reason(obstacle, subject, unmatched)
              .ifPresent(
                  reason ->
                      findings.add(
                          IntrospectorFindings.NOT_PROVEN.on(
                              subject,
                              chain.origin(),
                              about
                                  + ": whether this means what the database has is not proven: "
                                  + reason)));
        }
      }
    }
    return findings;
  }

  private static boolean isPlainTypeChange(Comparison comparison, String obstacle) {
    return comparison.subject().kind() == Kind.TYPE
        && (obstacle.isEmpty() || Constants.isKnown(comparison.wanted().get(0).original()));
  }

  private Optional<String> reason(String obstacle, Subject subject, List<Chain> unmatched) {
    if (!obstacle.isEmpty()) {
      return Optional.of(obstacle);
    }
    for (Chain chain : unmatched) {
      if (chain.error() != null && !saysTypeThatChanges(subject, chain)) {
        return Optional.of(
            chain.original() + " does not parse against the wanted columns: " + chain.error());
      }
      if (chain.error() == null && !chain.finished()) {
        return Optional.of("the rendering of " + chain.original() + " does not come to rest");
      }
    }
    return Optional.empty();
  }

  /** Whether it speaks of a column that gets another type: then it differs for certain. */
  private boolean saysTypeThatChanges(Subject subject, Chain chain) {
    return comparisons.columns(subject.table()).stream()
        .filter(column -> mentions(chain.original(), column.name()))
        .map(column -> comparisons.find(new Subject(subject.table(), Kind.TYPE, column.name())))
        .anyMatch(type -> type != null && type.isOpen());
  }

  private static boolean mentions(String text, String column) {
    return Pattern.compile("(?iU)(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])")
        .matcher(text)
        .find();
  }

  private boolean changesType(Subject subject) {
    if (subject.column().isEmpty() || subject.kind() == Kind.TYPE) {
      return false;
    }
    Comparison type = comparisons.find(new Subject(subject.table(), Kind.TYPE, subject.column()));
    return type != null && type.isOpen();
  }

  private Schema rewrite(Schema schema, Function<Comparison, Map<String, String>> side) {
    return schema.withTables(
        schema.tables().stream()
            .map(
                table ->
                    Texts.map(
                        table,
                        (subject, text, origin) -> {
                          Comparison comparison = comparisons.find(subject);
                          return comparison == null
                              ? text
                              : side.apply(comparison).getOrDefault(text, text);
                        }))
            .toList());
  }
}
