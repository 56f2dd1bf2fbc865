package dev.retort.conformance.sets;

import dev.retort.conformance.Differences;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateModel;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.scanner.source.SourceRoots;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads sets both ways. Sources are indexed and classes loaded once for all of them. */
final class SetComparison implements AutoCloseable {
  private static final String REFUSED =
      "the server refuses a foreign key or a column's options that Hibernate writes";

  private final SourceRoots roots;
  private final URLClassLoader loader;

  SetComparison(Arguments arguments) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path path :
        Stream.concat(arguments.classes().stream(), arguments.libraries().stream()).toList()) {
      urls.add(path.toUri().toURL());
    }
    loader = new URLClassLoader(urls.toArray(URL[]::new), HibernateModel.class.getClassLoader());
    roots = SourceRoots.open(arguments.sources(), arguments.libraries());
  }

  Outcome compare(ClassSet set) {
    // In an order that does not depend on the set's spelling: Hibernate lists discriminator values
    // in it.
    ScanOptions options =
        ScanOptions.defaults().withClasses(set.classes().stream().sorted().toList());
    ScanResult hibernate;
    try (HibernateModel model = HibernateModel.boot(loader, options)) {
      hibernate = model.schema();
    } catch (RetortException e) {
      return new Outcome(set, Outcome.Kind.NOT_BOOTABLE, e.getMessage(), e.evidence());
    } catch (RuntimeException | LinkageError e) {
      return crashed(set, "Hibernate reader", e);
    }
    try {
      SourceModel source = new SourceReader().read(roots, options);
      ScanResult result = new SchemaMapper(options).map(source.model());
      List<String> differences = Differences.of(hibernate.schema(), result.schema());
      if (differences.isEmpty()) {
        return new Outcome(set, Outcome.Kind.EQUAL, "", List.of());
      }
      List<String> possible = Refusals.without(differences, hibernate.schema());
      if (possible.isEmpty()) {
        return new Outcome(set, Outcome.Kind.EXPLAINED, REFUSED, differences);
      }
      List<Finding> findings =
          Stream.concat(source.findings().stream(), result.findings().stream()).sorted().toList();
      List<String> lines = new ArrayList<>(differences);
      findings.forEach(finding -> lines.add("finding   " + finding));
      Optional<String> reason = Explanations.of(possible, findings);
      return new Outcome(
          set,
          reason.isPresent() ? Outcome.Kind.EXPLAINED : Outcome.Kind.DIFFERENT,
          reason.orElse(""),
          lines);
    } catch (RuntimeException | StackOverflowError e) {
      return crashed(set, "source reader", e);
    }
  }

  private static Outcome crashed(ClassSet set, String where, Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(8, trace.length); i++) {
      lines.add("at " + trace[i]);
    }
    return new Outcome(set, Outcome.Kind.CRASHED, where + ": " + thrown, lines);
  }

  @Override
  public void close() throws IOException {
    roots.close();
    loader.close();
  }
}
