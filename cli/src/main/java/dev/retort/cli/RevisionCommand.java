package dev.retort.cli;

import dev.retort.differ.Questioner;
import dev.retort.engine.CheckDrift;
import dev.retort.engine.CreateRevision;
import dev.retort.engine.Project;
import dev.retort.engine.RevisionRequest;
import dev.retort.engine.RevisionTrial;
import dev.retort.engine.RevisionWritten;
import dev.retort.engine.questions.Dialog;
import dev.retort.engine.questions.InteractiveQuestioner;
import dev.retort.engine.questions.UndecidedRenames;
import dev.retort.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code retort revision}: a new revision, empty or generated. */
@Command(
    name = "revision",
    description = "Writes a new revision.",
    footer = {
      "%nExamples:%n",
      "  retort revision -m \"load countries\"",
      "  retort revision --autogenerate -m \"add phone number\"",
      "  retort revision --autogenerate -m \"rename\" --rename users.full_name=name",
      "  retort revision --autogenerate --against migrations -m \"needs no database\"",
      "%nExits with 0, 2 when the database is behind, a head is not clear or models could not be read,"
          + " 3 when the database refused, 4 when renames or drops must be decided."
    })
final class RevisionCommand extends ProjectCommand {
  @Option(
      names = {"-m", "--message"},
      paramLabel = "MSG",
      required = true,
      description = "What it does, in your words.")
  private String message;

  @Option(names = "--autogenerate", description = "Fill it with what leads to the models.")
  private boolean autogenerate;

  @Option(
      names = "--against",
      paramLabel = "SIDE",
      defaultValue = "database",
      description = "With --autogenerate: database, or migrations replayed on a throw-away server.")
  private CheckDrift.Against against;

  @Option(
      names = "--allow-drops",
      description = "With --autogenerate: tables and columns may be dropped.")
  private boolean allowDrops;

  @Option(
      names = "--allow-errors",
      description = "With --autogenerate: go on with what could be read of the models.")
  private boolean allowErrors;

  @Option(
      names = "--head",
      paramLabel = "REV",
      description = "What it follows; the single head by default.")
  private final List<String> heads = new ArrayList<>();

  @Option(names = "--splice", description = "It may follow a revision that is no head.")
  private boolean splice;

  @Option(
      names = "--branch-label",
      paramLabel = "NAME",
      description = "Names the branch that starts here.")
  private final List<String> branchLabels = new ArrayList<>();

  @Option(
      names = "--depends-on",
      paramLabel = "REV",
      description = "What must be applied before it.")
  private final List<String> dependsOn = new ArrayList<>();

  @Option(
      names = "--rev-id",
      paramLabel = "ID",
      description = "Its identifier; a new one by default.")
  private @Nullable String revisionId;

  @Option(names = "--version-path", paramLabel = "DIR", description = "The folder to write into.")
  private @Nullable Path versionPath;

  @Option(names = "--dry-run", description = "Print the revision instead of writing it.")
  private boolean dryRun;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description =
          "java, sql, flyway-sql, flyway-java, liquibase-sql, or a folder with templates of yours; migrations.template by default.")
  private @Nullable String template;

  @Option(
      names = "--sql",
      description = "Print the script that it would run instead of writing it.")
  private boolean sql;

  @Option(
      names = "--strategy",
      paramLabel = "NAME",
      defaultValue = "direct",
      description = "direct.")
  private String strategy;

  @Mixin private AnswerOptions answers;

  @Override
  protected int run(Project project) throws Exception {
    if (!strategy.equals("direct")) {
      throw new ParameterException(
          commandLine(),
          "--strategy " + strategy + " is not there yet; direct is the only strategy");
    }
    CreateRevision.Result result =
        create(template == null ? project : project.withTemplate(template));
    console().findings(loose(result));
    result
        .confirmed()
        .forEach(
            candidate -> console().progress("you confirmed " + UndecidedRenames.option(candidate)));
    if (result.revisions().isEmpty()) {
      console().progress(nothing(result));
      return ExitCodes.DONE;
    }
    if (sql) {
      console().answer(new RevisionTrial(project).script(result.revisions()).stripTrailing());
      return ExitCodes.DONE;
    }
    result.revisions().forEach(this::show);
    if (autogenerate && !dryRun) {
      console().progress("");
      console().progress("Review it. Then: retort upgrade head, and retort check.");
    }
    return ExitCodes.DONE;
  }

  private CreateRevision.Result create(Project project) throws Exception {
    // Whoever wants JSON or silence is a program.
    Optional<Dialog> dialog =
        autogenerate && !json() && !options().quiet
            ? environment().dialogs().get()
            : Optional.empty();
    try {
      Questioner questioner =
          dialog.<Questioner>map(InteractiveQuestioner::new).orElse(Questioner.REFUSING);
      return new CreateRevision(project)
          .run(
              new RevisionRequest(
                  message,
                  heads,
                  splice,
                  branchLabels,
                  dependsOn,
                  revisionId,
                  versionPath,
                  autogenerate ? generation(project, questioner) : null,
                  dryRun || sql));
    } finally {
      dialog.ifPresent(Dialog::close);
    }
  }

  private RevisionRequest.Generation generation(Project project, Questioner questioner) {
    return new RevisionRequest.Generation(
        against,
        answers.read(project.config().database().defaultSchema(), folder(), allowDrops),
        allowDrops,
        allowErrors,
        questioner);
  }

  /** Those that no operation of a revision stands for, which shows its own. */
  private List<Finding> loose(CreateRevision.Result result) {
    List<Finding> findings = new ArrayList<>(result.findings());
    if (!dryRun && !sql) {
      result
          .revisions()
          .forEach(r -> r.operations().forEach(o -> findings.removeAll(o.findings())));
    }
    return findings;
  }

  private static String nothing(CreateRevision.Result result) {
    return (result.differs()
            ? "The project's revision directives want no revision."
            : "Nothing differs.")
        + " No revision was written.";
  }

  private void show(RevisionWritten revision) {
    if (dryRun) {
      console().answer(revision.text().stripTrailing());
      return;
    }
    if (autogenerate) {
      GeneratedText.print(console(), revision, options().verbose);
    }
    console().answer("wrote " + relative(revision.file()));
  }

  private Path relative(Path file) {
    Path folder = folder().toAbsolutePath().normalize();
    return file.startsWith(folder) ? folder.relativize(file) : file;
  }
}
