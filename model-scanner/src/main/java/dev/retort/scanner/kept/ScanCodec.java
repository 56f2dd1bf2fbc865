package dev.retort.scanner.kept;

import dev.retort.finding.Finding;
import dev.retort.finding.Severity;
import dev.retort.scanner.Additions;
import dev.retort.scanner.Additions.Addition;
import dev.retort.scanner.Additions.ExclusionOf;
import dev.retort.scanner.Additions.IndexOf;
import dev.retort.scanner.Additions.Rename;
import dev.retort.scanner.Additions.UniqueOf;
import dev.retort.scanner.ScanResult;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.NotNull;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.util.List;
import java.util.Optional;

/** The result of a scan as bytes, origins included. */
final class ScanCodec {
  private final Severity[] severities = Severity.values();

  private enum Kind {
    INDEX,
    UNIQUE,
    EXCLUSION
  }

  /** Empty for a result with something in it that no annotation can say. */
  static Optional<byte[]> write(ScanResult result) {
    if (!isFromModels(result.schema())) {
      return Optional.empty();
    }
    Output out = new Output();
    TableWriter tables = new TableWriter(out);
    Schema schema = result.schema();
    out.texts(schema.namespaces());
    out.list(schema.tables(), tables::table);
    out.list(schema.sequences(), s -> sequence(out, tables, s));
    out.list(schema.enums(), e -> enumType(out, tables, e));
    out.list(schema.composites(), c -> composite(out, tables, c));
    out.list(result.findings(), f -> finding(out, tables, f));
    out.number(result.entities());
    additions(out, tables, result.additions());
    return Optional.of(out.bytes());
  }

  static byte[] bytes(Additions additions) {
    Output out = new Output();
    additions(out, new TableWriter(out), additions);
    return out.bytes();
  }

  private static void additions(Output out, TableWriter tables, Additions additions) {
    out.list(additions.objects(), a -> addition(out, tables, a));
    out.list(additions.renames(), r -> rename(out, tables, r));
  }

  static ScanResult read(byte[] bytes) {
    return new ScanCodec().read(new Input(bytes));
  }

  private ScanResult read(Input in) {
    TableReader tables = new TableReader(in);
    Schema schema =
        new Schema(
            in.texts(),
            in.list(tables::table),
            in.list(() -> sequence(in, tables)),
            in.list(
                () -> new EnumType(tables.name(), in.texts(), in.textOrNull(), tables.origin())),
            List.of(),
            in.list(() -> composite(in, tables)),
            List.of(),
            List.of());
    ScanResult result =
        new ScanResult(
            schema,
            in.list(() -> finding(in, tables)),
            (int) in.number(),
            new Additions(
                in.list(() -> addition(in, tables)),
                in.list(() -> new Rename(tables.name(), in.textOrNull(), in.texts()))));
    if (!in.atEnd()) {
      throw new IllegalArgumentException("more than a scan's result");
    }
    return result;
  }

  private static boolean isFromModels(Schema schema) {
    return schema.domains().isEmpty()
        && schema.ranges().isEmpty()
        && schema.objects().isEmpty()
        && schema.tables().stream().allMatch(ScanCodec::isFromModels)
        && schema.sequences().stream().allMatch(s -> s.owner() == null);
  }

  /** By identity first: nearly all are, and the equality of records takes a while to set up. */
  private static boolean isFromModels(Table table) {
    if (table.options() != TableOptions.PLAIN && !table.options().equals(TableOptions.PLAIN)) {
      return false;
    }
    for (Column column : table.columns()) {
      boolean stored =
          column.options() == ColumnOptions.DEFAULT
              || column.options().equals(ColumnOptions.DEFAULT);
      boolean plain = column.notNull() == NotNull.PLAIN || column.notNull().equals(NotNull.PLAIN);
      if (!stored || !plain) {
        return false;
      }
    }
    return true;
  }

  static void sequence(Output out, TableWriter tables, Sequence sequence) {
    tables.name(sequence.name());
    out.textOrNull(sequence.type());
    out.numberOrNull(sequence.start());
    out.numberOrNull(sequence.increment());
    out.numberOrNull(sequence.min());
    out.numberOrNull(sequence.max());
    out.numberOrNull(sequence.cache());
    out.orNull(sequence.cycle(), out::flag);
    out.textOrNull(sequence.comment());
    tables.origin(sequence.origin());
  }

  private static Sequence sequence(Input in, TableReader tables) {
    return new Sequence(
        tables.name(),
        in.textOrNull(),
        in.numberOrNull(),
        in.numberOrNull(),
        in.numberOrNull(),
        in.numberOrNull(),
        in.numberOrNull(),
        in.orNull(in::flag),
        in.textOrNull(),
        tables.origin());
  }

  static void enumType(Output out, TableWriter tables, EnumType type) {
    tables.name(type.name());
    out.texts(type.labels());
    out.textOrNull(type.comment());
    tables.origin(type.origin());
  }

  static void composite(Output out, TableWriter tables, CompositeType type) {
    tables.name(type.name());
    out.list(
        type.attributes(),
        attribute -> {
          out.text(attribute.name());
          out.text(attribute.type());
          out.orNull(attribute.collation(), tables::name);
          out.textOrNull(attribute.comment());
        });
    out.textOrNull(type.comment());
    tables.origin(type.origin());
  }

  private static CompositeType composite(Input in, TableReader tables) {
    return new CompositeType(
        tables.name(),
        in.list(
            () ->
                new CompositeType.Attribute(
                    in.text(), in.text(), in.orNull(tables::name), in.textOrNull())),
        in.textOrNull(),
        tables.origin());
  }

  private static void finding(Output out, TableWriter tables, Finding finding) {
    out.text(finding.code());
    out.constant(finding.severity());
    out.text(finding.object());
    tables.origin(finding.origin());
    out.text(finding.message());
    out.text(finding.help());
  }

  private Finding finding(Input in, TableReader tables) {
    return new Finding(
        in.text(), in.constant(severities), in.text(), tables.origin(), in.text(), in.text());
  }

  private static void addition(Output out, TableWriter tables, Addition addition) {
    if (addition instanceof IndexOf index) {
      out.constant(Kind.INDEX);
      tables.name(index.table());
      tables.index(index.index());
    } else if (addition instanceof UniqueOf unique) {
      out.constant(Kind.UNIQUE);
      tables.name(unique.table());
      tables.unique(unique.unique());
    } else if (addition instanceof ExclusionOf exclusion) {
      out.constant(Kind.EXCLUSION);
      tables.name(exclusion.table());
      tables.exclusion(exclusion.exclusion());
    }
  }

  private static Addition addition(Input in, TableReader tables) {
    return switch (in.constant(Kind.values())) {
      case INDEX -> new IndexOf(tables.name(), tables.index());
      case UNIQUE -> new UniqueOf(tables.name(), tables.unique());
      case EXCLUSION -> new ExclusionOf(tables.name(), tables.exclusion());
    };
  }

  private static void rename(Output out, TableWriter tables, Rename rename) {
    tables.name(rename.table());
    out.textOrNull(rename.column());
    out.texts(rename.from());
  }
}
