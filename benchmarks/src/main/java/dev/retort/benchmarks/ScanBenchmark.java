package dev.retort.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code retort scan} of many entities beside Hibernate's metadata boot, and {@code javac} with and
 * without the annotation processor: whole processes, by turns, so that what else the machine does
 * meets all of them. What counts are the ratios: to Hibernate as people start it, and to Hibernate
 * with the launcher's options.
 */
public final class ScanBenchmark {
  /** As the launcher starts its JVM, but for its archive: folders of classes cannot be in one. */
  private static final List<String> QUICK =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  /** What is Retort's own of the class path; the rest is Hibernate and its annotations. */
  private static final Pattern OURS =
      Pattern.compile(".*[/\\\\](model-processor|entity-model|schema-model|benchmarks)[/\\\\-].*");

  private static final String HIBERNATE = "Hibernate's metadata boot";
  private static final String QUICK_HIBERNATE = "the same with the launcher's options";
  private static final String JAVAC = "javac without a processor";
  private static final String IDLE = "javac with a processor that does nothing";

  private final Path launcher;
  private final SampleProject project;
  private final Path folder;
  private final int rounds;
  private final int entities;
  private final Processes processes;
  private final Map<String, Measurement> measured = new LinkedHashMap<>();

  private ScanBenchmark(Path launcher, Path folder, int entities, int rounds) {
    this.launcher = launcher;
    this.folder = folder;
    this.rounds = rounds;
    this.entities = entities;
    project = new SampleProject(folder, entities);
    processes = new Processes(folder);
  }

  /**
   * @param args the launcher, an empty folder to work in, how many entities, how many rounds
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 4) {
      System.err.println("usage: ScanBenchmark LAUNCHER FOLDER ENTITIES ROUNDS");
      System.exit(2);
    }
    Path folder = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(folder);
    new ScanBenchmark(
            Path.of(args[0]).toAbsolutePath(),
            folder,
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]))
        .run();
  }

  private void run() throws IOException, InterruptedException {
    project.write();
    Files.write(folder.resolve("classes.txt"), project.managedClasses());
    javac(Compiler.PROCESSOR);
    processes.run(List.of(launcher.toString(), "--version")); // builds what is not built yet
    scanOnce("processor");
    for (int round = 0; round < rounds; round++) {
      measure(HIBERNATE, hibernate(List.of()));
      measure(QUICK_HIBERNATE, hibernate(QUICK));
      measure("scan, from the processor's model, warm", scan("processor"));
      delete(folder.resolve(".retort"));
      measure("scan, from source, cold", scan("source"));
      measure("scan, from source, warm", scan("source"));
      project.change(entities / 2, round);
      measure("scan, from source, one file changed", scan("source"));
      delete(folder.resolve(".retort"));
      measure("scan, from the processor's model, cold", scan("processor"));
      for (Compiler each : Compiler.values()) {
        measured.computeIfAbsent(each.text, Measurement::new).add(javac(each));
      }
      measure("scan, from the processor's model, one class compiled anew", scan("processor"));
    }
    print();
  }

  private void scanOnce(String reader) throws IOException, InterruptedException {
    processes.run(scan(reader));
  }

  private void measure(String name, List<String> command) throws IOException, InterruptedException {
    measured.computeIfAbsent(name, Measurement::new).add(processes.run(command));
    if (processes.output().isBlank()) {
      throw new IllegalStateException(name + " printed nothing");
    }
  }

  private List<String> scan(String reader) {
    return List.of(
        launcher.toString(),
        "-C",
        folder.toString(),
        "--config",
        project.configuration(reader).toString(),
        "scan",
        "--format",
        "json");
  }

  private List<String> hibernate(List<String> options) {
    List<String> command = new ArrayList<>(List.of(java("java")));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            project.classes() + File.pathSeparator + classPath(entry -> true),
            HibernateBoot.class.getName(),
            folder.resolve("classes.txt").toString()));
    return command;
  }

  /** Ways to compile. */
  private enum Compiler {
    PLAIN(JAVAC),
    DOING_NOTHING(IDLE),
    PROCESSOR("javac with Retort's processor"),
    PLUGIN("javac with Retort's plug-in");

    private final String text;

    Compiler(String text) {
      this.text = text;
    }

    List<String> options(Path target) {
      String processors = classPath(entry -> OURS.matcher(entry).matches());
      return switch (this) {
        case PLAIN -> List.of("-proc:none");
        case DOING_NOTHING ->
            List.of("-processorpath", processors, "-processor", IdleProcessor.class.getName());
        case PROCESSOR -> List.of("-processorpath", processors);
        case PLUGIN ->
            List.of("-proc:none", "-processorpath", processors, "-Xplugin:Retort " + target);
      };
    }
  }

  /** Compiles everything anew. */
  private Processes.Took javac(Compiler how) throws IOException, InterruptedException {
    Path target = how == Compiler.PROCESSOR ? project.classes() : folder.resolve("other");
    delete(target);
    Files.createDirectories(target);
    List<String> command =
        new ArrayList<>(List.of(java("javac"), "-nowarn", "-d", target.toString()));
    command.addAll(how.options(target));
    command.addAll(List.of("-cp", classPath(entry -> !OURS.matcher(entry).matches())));
    try (Stream<Path> files = Files.walk(project.sources())) {
      Path list = folder.resolve("sources.txt");
      Files.write(
          list,
          files.filter(f -> f.toString().endsWith(".java")).sorted().map(Path::toString).toList());
      command.add("@" + list);
    }
    return processes.run(command);
  }

  /** Of this program's own: Hibernate, its annotations, the processor. Absolute, for any folder. */
  private static String classPath(Predicate<String> wanted) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .filter(wanted)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "%d entities, %d rounds, %d processors, Java %s%n%n",
        entities,
        rounds,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature());
    System.out.println(
        "| whole process | min ms | median ms | max ms | CPU ms | ratio | CPU ratio | ratio to the second |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Measurement each : measured.values()) {
      boolean compiler = each.name().startsWith("javac");
      Measurement base = measured.get(compiler ? JAVAC : HIBERNATE);
      Measurement second = measured.get(compiler ? IDLE : QUICK_HIBERNATE);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f | %.2f |%n",
          each.name(),
          each.min(),
          each.median(),
          each.max(),
          each.cpu(),
          each.median() / base.median(),
          each.cpu() / base.cpu(),
          each.median() / second.median());
    }
  }
}
