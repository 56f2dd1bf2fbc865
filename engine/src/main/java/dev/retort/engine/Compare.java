package dev.retort.engine;

import dev.retort.differ.Diff;
import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.differ.Questioner;
import dev.retort.differ.RenameAnswers;
import dev.retort.engine.facts.DataFacts;
import dev.retort.engine.objects.DeclaredObjects;
import dev.retort.engine.objects.ObjectCanonicalizer;
import dev.retort.engine.objects.RoutineUsers;
import dev.retort.engine.objects.Unmanaged;
import dev.retort.engine.questions.Interview;
import dev.retort.engine.side.Side;
import dev.retort.engine.side.SideReader;
import dev.retort.engine.side.SideSchema;
import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;
import dev.retort.introspector.canonical.Canonical;
import dev.retort.introspector.canonical.Canonicalizer;
import dev.retort.introspector.canonical.Compared;
import dev.retort.introspector.canonical.UnknownTypes;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.scanner.Additions;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two sides: reads both, lets a server say what expressions mean, and diffs. */
public final class Compare {
  static final FindingCode UNPROVEN =
      new FindingCode(
          "RT228",
          Severity.INFO,
          "Compare with a database on one side, so that PostgreSQL itself can say whether two expressions are the same.");

  private static final int NEWEST_SERVER = 18;

  private final Project project;

  public Compare(Project project) {
    this.project = project;
  }

  /**
   * What leads from one side to the other.
   *
   * @param answers to questions about renames
   * @param dropLeftovers whether sequences and types that no model mentions are dropped
   */
  public Comparison run(Side from, Side to, RenameAnswers answers, boolean dropLeftovers)
      throws SQLException {
    try (SideReader.Sides sides = new SideReader(project).read(from, to)) {
      return run(sides.from(), sides.to(), answers, dropLeftovers);
    }
  }

  /** The same, for sides that have been read. */
  public Comparison run(
      SideSchema actual, SideSchema wanted, RenameAnswers answers, boolean dropLeftovers)
      throws SQLException {
    return run(actual, wanted, answers, dropLeftovers, Questioner.REFUSING);
  }

  /** The same, with somebody to ask about possible renames that the answers say nothing about. */
  public Comparison run(
      SideSchema actual,
      SideSchema wanted,
      RenameAnswers answers,
      boolean dropLeftovers,
      Questioner questioner)
      throws SQLException {
    List<Finding> findings = new ArrayList<>(actual.findings());
    findings.addAll(wanted.findings());
    Connection server = actual.connection() != null ? actual.connection() : wanted.connection();
    int version = Math.max(actual.serverVersion(), wanted.serverVersion());
    int serverVersion = version == 0 ? NEWEST_SERVER : version;
    SqlContext context = project.sqlContext(serverVersion);
    DeclaredObjects.Result declared = declared(wanted, actual, server, context);
    DeclaredObjects.Result existing = declared(actual, wanted, server, context);
    findings.addAll(declared.findings());
    findings.addAll(existing.findings());
    Schema from = Unmanaged.adopt(existing.schema(), existing.unmanaged(), declared.schema());
    ObjectCanonicalizer.Result rendered =
        ObjectCanonicalizer.canonicalize(
            server,
            context,
            from,
            Unmanaged.adopt(declared.schema(), declared.unmanaged(), existing.schema()));
    findings.addAll(rendered.findings());
    Schema to = rendered.wanted();
    Canonical sides = canonical(server, from, to);
    if (server == null) {
      findings.add(
          UNPROVEN.on(
              "expressions",
              Origin.UNKNOWN,
              "no side has a server: expressions were compared by their text only"));
    }
    findings.addAll(sides.findings());
    List<Finding> types = server == null ? List.of() : UnknownTypes.find(server, sides.wanted());
    findings.addAll(types);
    DiffOptions options =
        new DiffOptions(
                answers,
                dropLeftovers,
                project.config().database().defaultSchema(),
                serverVersion,
                project.config().migrations().serialToIdentity())
            .withKeepLengths(project.config().migrations().keepLengths())
            .withComplete(wanted.unmanaged().isEmpty());
    List<Compared> compared = new ArrayList<>();
    RenameAnswers known =
        KnownRenames.add(answers, renames(wanted), sides.actual(), options.defaultSchema());
    Interview interview =
        HookLoader.with(
            project.config().hooks(),
            hooks ->
                Interview.run(
                    known,
                    hooks.before(questioner),
                    said ->
                        compare(
                            server,
                            new Differ(options.withHooks(hooks).withAnswers(said)),
                            sides,
                            compared)));
    Diff diff =
        ProviderChanges.mark(
            interview.diff(),
            wanted.models(),
            sides.wanted(),
            (other, tables) ->
                again(server, new Differ(options.withAnswers(known)), sides, other, tables));
    if (actual.connection() != null && !diff.isEmpty()) {
      List<PlannedOperation> used =
          RoutineUsers.add(actual.connection(), diff.operations(), context);
      List<PlannedOperation> asked = DataFacts.add(actual.connection(), used, context);
      diff = diff.withOperations(asked);
    }
    return new Comparison(diff, findings, context, interview.confirmed(), compared);
  }

  /**
   * Compares with a wanted side that differs from the one before in some tables, whose expressions
   * alone the server is asked about.
   */
  private static Diff again(
      @Nullable Connection server,
      Differ differ,
      Canonical sides,
      Schema other,
      Set<QualifiedName> tables) {
    Schema renamed = differ.renamed(sides.actual(), other);
    Canonical some = canonical(server, only(renamed, tables), only(other, tables));
    return differ.diff(
        sides.actual(),
        other.withTables(
            other.tables().stream()
                .map(table -> some.wanted().table(table.name()).orElse(table))
                .toList()));
  }

  private static Schema only(Schema schema, Set<QualifiedName> tables) {
    return schema.withTables(
        schema.tables().stream().filter(table -> tables.contains(table.name())).toList());
  }

  private static Canonical canonical(@Nullable Connection server, Schema from, Schema to) {
    return server == null
        ? Canonicalizer.withoutServer(from, to)
        : Canonicalizer.canonicalize(server, from, to);
  }

  private static List<Additions.Rename> renames(SideSchema wanted) {
    return wanted.models().map(m -> m.scan().additions().renames()).orElse(List.of());
  }

  /** A side with the objects that its files declare, as the server prints them. */
  private DeclaredObjects.Result declared(
      SideSchema side, SideSchema other, @Nullable Connection server, SqlContext context)
      throws SQLException {
    if (side.declared().isEmpty()) {
      return new DeclaredObjects.Result(side.schema(), side.unmanaged(), List.of());
    }
    return new DeclaredObjects(
            side.declared(), context, project.filter(), project.config().database().grants())
        .render(server, other.schema(), side.schema());
  }

  /**
   * Expressions of what was renamed have met no counterpart yet: they meet it under its new name.
   */
  private static Diff compare(
      @Nullable Connection server, Differ differ, Canonical sides, List<Compared> compared) {
    Schema renamed = differ.renamed(sides.actual(), sides.wanted());
    Schema wanted = sides.wanted();
    compared.clear();
    compared.addAll(sides.compared());
    if (server != null && !renamed.equals(sides.actual())) {
      Canonical again = Canonicalizer.canonicalize(server, renamed, wanted);
      compared.addAll(again.compared());
      wanted = again.wanted();
    }
    return differ.diff(sides.actual(), wanted);
  }
}
