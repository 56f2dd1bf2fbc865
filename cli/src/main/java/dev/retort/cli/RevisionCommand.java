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
import picocli.CommandLine.ParameterException;

/** {@code retort revision}: a new revision, empty or generated. */
final class RevisionCommand extends ProjectCommand {
  private String message;
  private boolean autogenerate;
  private CheckDrift.Against against;
  private boolean allowDrops;
  private boolean allowErrors;
  private List<String> heads = List.of();
  private boolean splice;
  private List<String> branchLabels = List.of();
  private List<String> dependsOn = List.of();
  private @Nullable String revisionId;
  private @Nullable Path versionPath;
  private boolean dryRun;
  private @Nullable String template;
  private boolean sql;
  private String strategy;
  private final AnswerOptions answers = new AnswerOptions();

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("revision", "Writes a new revision.");
    syntax
        .option("-m --message", "MSG", "What it does, in your words.")
        .required()
        .to(v -> message = v);
    syntax.flag("--autogenerate", "Fill it with what leads to the models.", v -> autogenerate = v);
    syntax
        .option(
            "--against",
            "SIDE",
            "With --autogenerate: database, or migrations replayed on a throw-away server.")
        .byDefault("database")
        .to(CheckDrift.Against.class, v -> against = v);
    syntax.flag(
        "--allow-drops",
        "With --autogenerate: tables and columns may be dropped.",
        v -> allowDrops = v);
    syntax.flag(
        "--allow-errors",
        "With --autogenerate: go on with what could be read of the models.",
        v -> allowErrors = v);
    syntax
        .option("--head", "REV", "What it follows; the single head by default.")
        .toList(v -> heads = v);
    syntax.flag("--splice", "It may follow a revision that is no head.", v -> splice = v);
    syntax
        .option("--branch-label", "NAME", "Names the branch that starts here.")
        .toList(v -> branchLabels = v);
    syntax
        .option("--depends-on", "REV", "What must be applied before it.")
        .toList(v -> dependsOn = v);
    syntax
        .option("--rev-id", "ID", "Its identifier; a new one by default.")
        .to(v -> revisionId = v);
    syntax
        .option("--version-path", "DIR", "The folder to write into.")
        .to(Path.class, v -> versionPath = v);
    syntax.flag("--dry-run", "Print the revision instead of writing it.", v -> dryRun = v);
    syntax
        .option(
            "--template",
            "NAME",
            "java, sql, flyway-sql, flyway-java, liquibase-sql, or a folder with templates of yours; migrations.template by default.")
        .to(v -> template = v);
    syntax.flag("--sql", "Print the script that it would run instead of writing it.", v -> sql = v);
    syntax.option("--strategy", "NAME", "direct.").byDefault("direct").to(v -> strategy = v);
    answers.describe(syntax);
    syntax.footer(
        "%nExamples:%n",
        "  retort revision -m \"load countries\"",
        "  retort revision --autogenerate -m \"add phone number\"",
        "  retort revision --autogenerate -m \"rename\" --rename users.full_name=name",
        "  retort revision --autogenerate --against migrations -m \"needs no database\"",
        "%nExits with 0, 2 when the database is behind, a head is not clear or models could not be read,"
            + " 3 when the database refused, 4 when renames or drops must be decided.");
  }

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
