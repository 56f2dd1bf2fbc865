package dev.retort.scanner.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.scanner.Additions.Rename;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.hibernate.HibernateReader;
import dev.retort.scanner.source.ClassModelReader;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retort's own annotations: what becomes of them, in every reader alike. */
class PostgresAnnotationsTest {
  private static final ScanOptions OPTIONS =
      ScanOptions.defaults().withPackages(List.of("dev.retort.scanner.fixtures.postgres"));

  @TempDir private Path folder;

  private static ScanResult ofSources() {
    return new SchemaMapper(OPTIONS)
        .map(new SourceReader().read(List.of(Path.of("src/test/java")), OPTIONS).model());
  }

  private static Table table(ScanResult result, String name) {
    return result.schema().table(QualifiedName.of("public", name)).orElseThrow();
  }

  @Test
  void indexesHaveEverythingThatIsWritten() {
    Table booking = table(ofSources(), "booking");
    assertThat(booking.indexes())
        .extracting(
            i ->
                "%s %s%s %s include %s where %s with %s%s"
                    .formatted(
                        i.name(),
                        i.unique() ? "unique " : "",
                        i.method(),
                        i.keys().stream().map(k -> k.sql()).toList(),
                        i.include(),
                        i.where(),
                        i.storage(),
                        i.nullsNotDistinct() ? " nulls not distinct" : ""))
        .containsExactly(
            "ix_booking_amount brin [amount] include [] where null with {}",
            "ix_booking_deposit_amount brin [deposit_amount] include [] where null with {}",
            "ix_booking_guestemail btree [guestemail text_pattern_ops] include [] where null with {}",
            "ix_booking_open btree [guestemail, startsat DESC NULLS LAST,"
                + " (lower(note)) COLLATE pg_catalog.\"C\" text_pattern_ops]"
                + " include [room_id] where cancelled IS NULL with {fillfactor=70}",
            "ix_booking_room_id_startsat unique btree [room_id, startsat] include [] where null"
                + " with {} nulls not distinct",
            "ix_booking_tags gin [tags] include [] where null with {}");
  }

  @Test
  void constraintsHaveEverythingThatIsWritten() {
    ScanResult result = ofSources();
    Table booking = table(result, "booking");
    assertThat(booking.uniques())
        .extracting(u -> u.name() + " " + u.columns() + u.include() + " " + u.deferrability())
        .containsExactly(
            "uk_booking_guestemail [guestemail][] INITIALLY_IMMEDIATE",
            "uk_booking_number [number][series] NOT_DEFERRABLE");
    assertThat(table(result, "room").uniques())
        .extracting(u -> u.name() + " " + u.columns() + u.include())
        .containsExactly("uk_room_number [number][series]");
    assertThat(table(result, "booking_wish").uniques())
        .filteredOn(u -> u.name().given())
        .extracting(u -> u.name() + " " + u.columns() + u.nullsNotDistinct())
        .containsExactly("uk_wish [booking_id, wishes]true");
    assertThat(booking.exclusions())
        .extracting(e -> e.name() + " " + e.definition())
        .containsExactly(
            "no_double_booking EXCLUDE USING gist (note WITH =, (int8range(low, high)) WITH &&)"
                + " WHERE (cancelled IS NULL) DEFERRABLE INITIALLY DEFERRED");
  }

  @Test
  void earlierNamesAreToldForEveryTableThatHasTheColumn() {
    assertThat(ofSources().additions().renames())
        .extracting(PostgresAnnotationsTest::text)
        .containsExactlyInAnyOrder(
            "public.booking from [reservation]",
            "public.booking.low from [bottom, floor]",
            "public.booking.room_id from [chamber_id]",
            "public.booking.amount from [value]",
            "public.booking.deposit_amount from [deposit]",
            "public.booking.number from [no]",
            "public.room.number from [no]",
            "public.booking_wish from [booking_extra]");
  }

  private static String text(Rename rename) {
    return rename.table()
        + (rename.column() == null ? "" : "." + rename.column())
        + " from "
        + rename.from();
  }

  @Test
  void everyReaderSaysTheSame() {
    ScanResult source = ofSources();
    List<Path> classes = List.of(Path.of("target/test-classes"));
    ScanResult compiled =
        new SchemaMapper(OPTIONS).map(new ClassModelReader().read(classes, OPTIONS).model());
    ScanResult hibernate = new HibernateReader().read(classes, OPTIONS);
    assertThat(source.findings()).isEmpty();
    assertThat(hibernate.findings()).isEmpty();
    assertThat(compiled.schema()).isEqualTo(source.schema());
    assertThat(hibernate.schema()).isEqualTo(source.schema());
    assertThat(compiled.additions()).isEqualTo(source.additions());
    assertThat(hibernate.additions()).isEqualTo(source.additions());
  }

  @Test
  void namesGoThroughTheNamingStrategy() {
    ScanOptions spring = OPTIONS.withNaming(ScanOptions.Naming.SPRING);
    ScanResult result =
        new SchemaMapper(spring)
            .map(new SourceReader().read(List.of(Path.of("src/test/java")), spring).model());
    assertThat(table(result, "booking").indexes())
        .extracting(i -> i.name().text())
        .contains("ix_booking_guest_email", "ix_booking_room_id_starts_at");
  }

  @Test
  void reportsWhatHasNoEffectOrIsWrong() throws IOException {
    Files.writeString(
        folder.resolve("A.java"),
        """
        package a;
        import jakarta.persistence.*;
        import dev.retort.annotations.*;
        @Entity @PostgresIndex(columns = "nowhere")
        class A { @Id Long id; @PostgresIndex(name = "same") String x; E e;
          @RenamedFrom("es") @Embedded E e2; @PostgresUnique @Embedded F f; }
        @Entity @PostgresIndex class B { @Id Long id; @PostgresIndex(name = "same") String x;
          @RenamedFrom(value = "a", attribute = "gone") String y; }
        @Entity @RenamedFrom("c") class C extends B { }
        @Embeddable @PostgresIndex(columns = "n") class E { int n; int m; }
        @Embeddable class F { @Transient int n; }
        """);
    ScanResult result =
        new SchemaMapper(ScanOptions.defaults())
            .map(new SourceReader().read(List.of(folder), ScanOptions.defaults()).model());
    assertThat(result.findings())
        .filteredOn(f -> f.code().startsWith("RT15"))
        .extracting(Finding::toString)
        .anySatisfy(f -> assertThat(f).contains("RT150", "A.java:6", "several columns"))
        .anySatisfy(f -> assertThat(f).contains("RT150", "A.java:9", "no table of its own"))
        .anySatisfy(f -> assertThat(f).contains("RT150", "A.java:10", "an embeddable"))
        .anySatisfy(f -> assertThat(f).contains("RT151", "A.java:4", "no column nowhere"))
        .anySatisfy(f -> assertThat(f).contains("RT151", "A.java:8", "no attribute gone"))
        .anySatisfy(f -> assertThat(f).contains("RT152", "A.java:7", "neither columns nor keys"))
        .anySatisfy(f -> assertThat(f).contains("RT152", "A.java:6", "names no columns"))
        .anySatisfy(f -> assertThat(f).contains("RT153", "A.java:7", "same is used in public.a"))
        .hasSize(8);
  }
}
