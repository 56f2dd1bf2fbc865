package dev.retort.scanner.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanResult;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HibernateReaderTest {
  private static final ScanOptions OPTIONS =
      ScanOptions.defaults()
          .withClasses(List.of(Tickets.Ticket.class.getName(), Tickets.Person.class.getName()));

  private static ScanResult read(ScanOptions options) {
    return new HibernateReader().read(List.of(testClasses()), options);
  }

  private static Path testClasses() {
    try {
      return Path.of(Tickets.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Table table(ScanResult result, String name) {
    return result.schema().table(QualifiedName.of("public", name)).orElseThrow();
  }

  private static Column column(Table table, String name) {
    return table.column(name).orElseThrow();
  }

  @Test
  void readsTablesSequencesAndNamespaces() {
    ScanResult result = read(OPTIONS);
    assertThat(result.entities()).isEqualTo(2);
    assertThat(result.findings()).isEmpty();
    assertThat(result.schema().namespaces()).containsExactly("public");
    assertThat(result.schema().tables().stream().map(t -> t.name().name()))
        .containsExactly("person", "ticket", "ticket_person");
    assertThat(result.schema().sequences())
        .containsExactly(Sequence.of(QualifiedName.of("public", "person_seq"), 1, 50));
  }

  @Test
  void saysThatItsDefaultsAreThoseOfItsOwnHibernate() {
    assertThat(read(OPTIONS.withProvider(ScanOptions.Provider.HIBERNATE_6)).findings())
        .extracting(Finding::code)
        .containsExactly("RT139");
  }

  @Test
  void saysThatTablesOfEnversAreMissingWithoutIt(@TempDir Path folder) throws IOException {
    Path stub = folder.resolve("Audited.java");
    Files.writeString(stub, "package org.hibernate.envers; public @interface Audited {}");
    Path entity = folder.resolve("Kept.java");
    Files.writeString(
        entity,
        "package kept; import jakarta.persistence.*; @org.hibernate.envers.Audited @Entity"
            + " public class Kept { @Id Long id; }");
    Path classes = folder.resolve("classes");
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int exit =
        javax.tools.ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                path,
                stub.toString(),
                entity.toString());
    assertThat(exit).isZero();
    Files.delete(classes.resolve("org/hibernate/envers/Audited.class")); // as without its jar
    assertThat(new HibernateReader().read(List.of(classes), ScanOptions.defaults()).findings())
        .extracting(Finding::code)
        .containsExactly("RT158");
  }

  @Test
  void readsTypesNullabilityDefaultsAndIdentity() {
    Table ticket = table(read(OPTIONS), "ticket");
    assertThat(column(ticket, "id").identity())
        .isEqualTo(Identity.of(Identity.Generation.BY_DEFAULT));
    assertThat(column(ticket, "id").nullable()).isFalse();
    assertThat(column(ticket, "title").type()).isEqualTo("character varying(80)");
    assertThat(column(ticket, "title").nullable()).isFalse();
    assertThat(column(ticket, "state").defaultValue()).isEqualTo(SqlExpression.of("'OPEN'"));
    Column code = column(ticket, "code");
    assertThat(code.type()).isEqualTo("character varying(20)");
    assertThat(code.nullable()).isFalse();
    assertThat(code.defaultValue()).isEqualTo(SqlExpression.of("'x'"));
    assertThat(ticket.origin().place()).isEqualTo("Tickets.java");
  }

  @Test
  void namesTheUnnamedAndKeepsGivenNames() {
    Table ticket = table(read(OPTIONS), "ticket");
    assertThat(String.valueOf(ticket.primaryKey())).contains("ticket_pkey");
    assertThat(ticket.uniques().stream().map(UniqueConstraint::name).map(String::valueOf))
        .containsExactly("uk_ticket_email", "uk_ticket_title_state", "uq_code");
    assertThat(ticket.foreignKeys().stream().map(ForeignKey::name).map(String::valueOf))
        .containsExactly("fk_ticket_ownerperson", "fkreporter");
    assertThat(ticket.checks().stream().map(CheckConstraint::name).map(String::valueOf))
        .containsExactly("ck_ticket_code", "ck_ticket_state");
    assertThat(ticket.indexes().stream().map(Index::name).map(String::valueOf))
        .containsExactly("ix_ticket_state", "ixtitle");
    assertThat(ticket.indexes().get(1).name().given()).isTrue();
    assertThat(ticket.indexes().get(1).keys().get(0).desc()).isTrue();
    assertThat(ticket.foreignKeys().get(0).onDelete()).isEqualTo(ReferentialAction.CASCADE);
  }

  @Test
  void givesHibernatesHashesWhereAskedTo() {
    Table ticket = table(read(OPTIONS.withConstraintNames(ConstraintNaming.HIBERNATE)), "ticket");
    assertThat(ticket.foreignKeys().get(0).name().text()).matches("fk[0-9a-y]{20,}");
    assertThat(ticket.indexes().get(0).name().text()).matches("idx[0-9a-y]{20,}");
    assertThat(ticket.uniques().get(0).name().text()).isEqualTo("ticket_email_key");
  }

  @Test
  void followsSpringsNaming() {
    ScanResult result = read(OPTIONS.withNaming(Naming.SPRING));
    assertThat(result.schema().tables().stream().map(t -> t.name().name()))
        .containsExactly("person", "ticket", "ticket_assigned_people");
    assertThat(column(table(result, "person"), "full_name")).isNotNull();
    assertThat(column(table(result, "ticket"), "owner_person_id")).isNotNull();
  }

  @Test
  void filtersByPackage() {
    ScanResult result = read(ScanOptions.defaults().withPackages(List.of("org.example")));
    assertThat(result.schema().tables()).isEmpty();
    assertThat(result.findings()).extracting(Finding::code).containsExactly("RT188");
  }

  @Test
  void saysWhatHibernateRefuses() {
    assertThatThrownBy(
            () -> read(ScanOptions.defaults().withClasses(List.of(Tickets.NoId.class.getName()))))
        .isInstanceOf(RetortException.class)
        .hasMessageContaining("NoId")
        .extracting(e -> ((RetortException) e).code())
        .isEqualTo("RT181");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> read(ScanOptions.defaults().withClasses(List.of("a.B"))))
        .isInstanceOf(RetortException.class)
        .hasMessageContaining("models.classes");
    assertThatThrownBy(
            () -> new HibernateReader().read(List.of(Path.of("nowhere")), ScanOptions.defaults()))
        .hasMessageContaining("nowhere");
  }

  @Test
  void leavesOutWhatLibrariesManage() {
    ScanOptions library = ScanOptions.defaults().withClasspath(List.of(testClasses()));
    assertThat(ManagedClasses.find(List.of(), library).classes()).isEmpty();
  }

  @Test
  void reportsClassFilesThatCannotBeRead(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("Bad.class"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    ScanResult result = new HibernateReader().read(List.of(folder), ScanOptions.defaults());
    assertThat(result.findings()).extracting(Finding::code).containsExactly("RT108", "RT188");
  }
}
