package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what the processor adds to javac: whole processes in turn, the least processor time of
 * each kind, which other work on the machine disturbs least. Compared with no processor at all and
 * with one that does nothing, since any processor makes javac enter every class three times, and
 * with the plug-in, which does the same work without that. Not part of the build: times are not
 * facts about code.
 *
 * <pre>
 * mvn -pl model-processor -am test -Dtest=ProcessorCost -Dsurefire.failIfNoSpecifiedTests=false -Dentities=1000
 * </pre>
 */
@EnabledIfSystemProperty(named = "entities", matches = "\\d+")
class ProcessorCost {
  private static final int RUNS = Integer.getInteger("runs", 9);

  @TempDir Path folder;

  @Test
  void printsTheRatio() throws IOException, InterruptedException {
    int entities = Integer.getInteger("entities");
    Path list = folder.resolve("files.txt");
    Files.write(list, sources(entities));
    String idle = Path.of("target/test-classes").toAbsolutePath().toString();
    long none = Long.MAX_VALUE;
    long empty = Long.MAX_VALUE;
    long ours = Long.MAX_VALUE;
    long plugin = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      none = Math.min(none, javac(list, "-proc:none"));
      empty =
          Math.min(
              empty,
              javac(
                  list, "-processorpath", idle, "-processor", MeasuredJavac.Idle.class.getName()));
      plugin =
          Math.min(
              plugin,
              javac(
                  list,
                  "-proc:none",
                  "-processorpath",
                  Compilation.processorPath(),
                  "-Xplugin:Retort " + folder.resolve("out")));
      ours = Math.min(ours, javac(list, "-processorpath", Compilation.processorPath()));
    }
    Path model = folder.resolve("out/META-INF/retort/model.json");
    Files.writeString(
        Path.of("target/processor-cost.txt"),
        String.format(
            Locale.ROOT,
            "%d entities, least of %d runs, CPU ms: javac %d, with an idle processor %d, with ours %d: %+.1f %%"
                + " over none, %+.1f %% over an idle one; with the plug-in %d: %+.1f %% over none; model.json %d kB%n",
            entities,
            RUNS,
            none,
            empty,
            ours,
            100.0 * (ours - none) / none,
            100.0 * (ours - empty) / empty,
            plugin,
            100.0 * (plugin - none) / none,
            Files.size(model) / 1024));
  }

  private long javac(Path list, String... options) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    if (Files.exists(out)) {
      try (var files = Files.walk(out)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Path time = folder.resolve("time.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", "target/test-classes", MeasuredJavac.class.getName()));
    command.add(time.toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-d", out.toString(), "-cp", Compilation.apis(), "@" + list));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    return Long.parseLong(Files.readString(time));
  }

  /** Ten attributes each, one in two with a reference, accessors as people write them. */
  private List<String> sources(int entities) {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < entities; i++) {
      StringBuilder text = new StringBuilder("package shop.p" + i % 20 + ";\n\n");
      text.append("import jakarta.persistence.*;\nimport java.math.BigDecimal;\n");
      text.append("import java.time.Instant;\nimport java.util.*;\n\n");
      text.append("@Entity\n@Table(name = \"entity_" + i + "\",\n");
      text.append(
          "    indexes = @Index(name = \"ix_" + i + "\", columnList = \"name, created\"))\n");
      text.append("public class Entity" + i + " {\n");
      attribute(text, "@Id @GeneratedValue(strategy = GenerationType.SEQUENCE)", "Long", "id");
      attribute(text, "@Column(nullable = false, length = 120)", "String", "name");
      attribute(text, "@Column(name = \"descr\", length = 4000)", "String", "description");
      attribute(text, "@Column(precision = 12, scale = 2)", "BigDecimal", "price");
      attribute(text, "@Column(nullable = false)", "Instant", "created");
      attribute(text, "", "boolean", "active");
      attribute(text, "@Enumerated(EnumType.STRING)", "State", "state");
      attribute(text, "@Version", "int", "version");
      attribute(text, "@ElementCollection", "Set<String>", "tags");
      if (i >= 40) {
        String other = "Entity" + (i - 20);
        attribute(
            text,
            "@ManyToOne(fetch = FetchType.LAZY)\n  @JoinColumn(name = \"ref\")",
            other,
            "other");
      }
      text.append("  public enum State {\n    NEW,\n    DONE\n  }\n}\n");
      String path = "shop/p" + i % 20 + "/Entity" + i + ".java";
      files.add(Compilation.source(folder.resolve("src"), path, text.toString()).toString());
    }
    return files;
  }

  private static void attribute(StringBuilder text, String annotations, String type, String name) {
    String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    text.append("  ").append(annotations).append('\n');
    text.append("  private " + type + " " + name + ";\n\n");
    text.append("  public " + type + " get" + upper + "() {\n    return " + name + ";\n  }\n\n");
    text.append("  public void set" + upper + "(" + type + " value) {\n");
    text.append("    this." + name + " = value;\n  }\n\n");
  }
}
