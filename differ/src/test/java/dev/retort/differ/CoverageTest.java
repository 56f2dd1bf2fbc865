package dev.retort.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.introspector.canonical.Canonical;
import dev.retort.introspector.canonical.Canonicalizer;
import dev.retort.operations.Inverses;
import dev.retort.operations.Irreversible;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Dependency;
import dev.retort.schema.Heritage;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOwner;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.TableOptions;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code docs/coverage.md} says of each attribute of each kind of object whether it is read,
 * compared, changed and reversed. Nothing in it is written by hand: two databases that differ in
 * the attribute are made, read and compared, the difference is carried out and undone. {@code
 * -Dretort.write.docs=true} writes the page anew.
 */
@UsesPostgres
@EnabledIfSystemProperty(named = "pg", matches = "18")
class CoverageTest {
  private static final Path PAGE = Path.of("../docs/coverage.md");
  private static final Scope SCOPE = new Scope(List.of("public", "s2"), "retort_version", true);

  /** Values, and what follows from the rest. */
  private static final Set<Class<?>> VALUES =
      Set.of(
          Dependency.class,
          Heritage.class,
          ObjectDetail.class,
          ObjectName.class,
          Origin.class,
          QualifiedName.class,
          SequenceOwner.class,
          SqlExpression.class,
          TableOptions.Slot.class);

  /** Shown by their own components, or computed. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "Column.notNull",
          "Column.options",
          "SchemaObject.dependsOn",
          "Table.options",
          "TableOptions.heritage",
          "TableOptions.slot");

  private final List<CoverageSample> samples;

  CoverageTest() throws IOException {
    samples = CoverageSample.parse(Files.readString(Path.of("src/test/resources/coverage.txt")));
  }

  @Test
  void everyComponentOfTheSchemaHasASample() {
    Set<String> sampled = new TreeSet<>();
    samples.forEach(sample -> sampled.add(sample.component()));
    Set<String> missing = new TreeSet<>();
    for (Class<?> record : records(Schema.class, new LinkedHashSet<>())) {
      for (RecordComponent component : record.getRecordComponents()) {
        String name = record.getSimpleName() + "." + component.getName();
        if (component.getType() != Origin.class && !ELSEWHERE.contains(name)) {
          missing.add(name);
        }
      }
    }
    assertThat(missing).hasSizeGreaterThan(80);
    missing.removeAll(sampled);
    assertThat(missing).as("components without a block in coverage.txt").isEmpty();
  }

  @Test
  void pageSaysWhatIsTrue(TestDatabase actual, TestDatabase wanted)
      throws SQLException, IOException {
    String page;
    try (CaseDatabase one = new CaseDatabase(actual);
        CaseDatabase other = new CaseDatabase(wanted);
        Connection connection = actual.connect();
        Connection otherConnection = wanted.connect()) {
      StringBuilder rows = new StringBuilder();
      for (CoverageSample sample : samples) {
        rows.append(row(sample, one, other, connection, otherConnection));
      }
      page = HEAD + rows;
    }
    if (Boolean.getBoolean("retort.write.docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static final String HEAD =
      """
      # Coverage

      Each kind of object and each of its attributes: whether the catalog's value is read, whether a difference is noticed, whether the
      operations lead to the wanted value, and whether their inverse leads back. `CoverageTest` writes this page from what happens on a
      PostgreSQL 18; a code in the second column is a finding instead of operations, since the database's value stays.
      What is not read is left alone: it is neither lost nor reported as drift, except where a table or column is made anew.

      | kind | attribute | read | compared | changed | reversed |
      | --- | --- | --- | --- | --- | --- |
      """;

  private static String row(
      CoverageSample sample,
      CaseDatabase one,
      CaseDatabase other,
      Connection connection,
      Connection otherConnection)
      throws SQLException {
    one.fill(sample.from());
    other.fill(sample.to());
    Schema start = read(connection);
    Schema wanted = read(otherConnection);
    boolean read =
        sample.component().equals("-")
            ? !start.equals(wanted)
            : !values(start, sample.component()).equals(values(wanted, sample.component()));
    Differ differ =
        new Differ(
            new DiffOptions(
                    new RenameAnswers(Map.of(), Map.of(), Set.of(), true), true, "public", 18)
                .withComplete(true));
    Canonical canonical = Canonicalizer.canonicalize(connection, start, wanted);
    Diff diff = differ.diff(canonical.actual(), canonical.wanted());
    List<Operation> operations =
        diff.operations().stream().map(PlannedOperation::operation).toList();
    String compared =
        !operations.isEmpty()
            ? "yes"
            : diff.findings().stream().map(Finding::code).distinct().findFirst().orElse("no");
    String changed = "no";
    String reversed = "no";
    if (!operations.isEmpty()) {
      try {
        one.apply(operations);
        changed = same(connection, read(connection), wanted) ? "yes" : "in part";
        List<Operation> back = Inverses.of(operations);
        if (back.stream().noneMatch(Irreversible.class::isInstance)) {
          one.apply(back);
          reversed = same(connection, read(connection), start) ? "yes" : "in part";
        }
      } catch (SQLException e) {
        System.out.println(sample.kind() + " " + sample.attribute() + ": " + e.getMessage());
        changed = changed.equals("no") ? "refused" : changed;
        reversed = "refused";
      }
    }
    String since = sample.since() > 14 ? " (" + sample.since() + " and newer)" : "";
    return "| %s | %s%s | %s | %s | %s | %s |%n"
        .formatted(
            sample.kind(),
            sample.attribute(),
            since,
            read ? "yes" : "no",
            compared,
            changed,
            reversed);
  }

  private static Schema read(Connection connection) {
    return Introspector.read(connection, SCOPE).schema();
  }

  private static boolean same(Connection connection, Schema one, Schema other) {
    Canonical canonical = Canonicalizer.canonicalize(connection, one, other);
    return canonical.actual().equals(canonical.wanted());
  }

  /** Every value that a component has anywhere in a schema. */
  private static List<String> values(Schema schema, String component) {
    List<String> values = new ArrayList<>();
    collect(schema, component, values);
    return values;
  }

  private static void collect(Object object, String component, List<String> into) {
    if (object instanceof Collection<?> collection) {
      collection.forEach(element -> collect(element, component, into));
    } else if (object instanceof Record record && !VALUES.contains(object.getClass())) {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        Object value = value(record, part);
        if (component.equals(record.getClass().getSimpleName() + "." + part.getName())) {
          into.add(Objects.toString(value));
        }
        if (value != null) {
          collect(value, component, into);
        }
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Object value(
      Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessor cannot fail", e);
    }
  }

  private static Set<Class<?>> records(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        records(argument, found);
      }
    } else if (type instanceof Class<?> record
        && record.isRecord()
        && !VALUES.contains(record)
        && found.add(record)) {
      for (RecordComponent component : record.getRecordComponents()) {
        records(component.getGenericType(), found);
      }
    }
    return found;
  }
}
