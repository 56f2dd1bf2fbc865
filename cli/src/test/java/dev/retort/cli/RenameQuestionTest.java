package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.engine.questions.Dialog;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Possible renames, with and without somebody to ask. */
@UsesPostgres
class RenameQuestionTest {
  private static final String CUSTOMER =
      """
      @Entity
      public class Customer {
        @Id Long id;
        @Column(nullable = false, length = 80) String name;
        @Column(length = 500) String remarks;
      }
      """;

  @TempDir private Path folder;
  private Cli cli;

  /** Somebody who answers what was agreed and then leaves. */
  private static final class Person implements Dialog {
    private final Deque<String> answers;
    private final List<String> heard = new ArrayList<>();

    Person(String... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public void say(String line) {
      heard.add(line);
    }

    @Override
    public @Nullable String ask(String prompt) {
      heard.add(prompt);
      return answers.poll();
    }

    @Override
    public void close() {
      heard.add("bye");
    }
  }

  @BeforeEach
  void modelThatHasMovedOn(TestDatabase database) {
    cli = Cli.project(folder, database).entity("Customer", CUSTOMER);
    assertThat(cli.run("revision", "--autogenerate", "-m", "first").exitCode()).isZero();
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    cli.entity(
        "Customer",
        CUSTOMER
            .replace("String name;", "String fullName;")
            .replace("String remarks;", "String notes;"));
  }

  private Result generate(String... more) {
    List<String> args = new ArrayList<>(List.of("revision", "--autogenerate", "-m", "renames"));
    args.addAll(List.of(more));
    return cli.run(args.toArray(String[]::new));
  }

  @Test
  void confirmedRenamesAreWritten() {
    Person person = new Person("y", "yes");
    cli.with(person);
    Result result = generate();
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(person.heard)
        .contains(
            "was public.customer.name renamed to fullname? [y/N] ",
            "was public.customer.remarks renamed to notes? [y/N] ")
        .endsWith("bye");
    assertThat(cli.newestRevision()).contains("op.renameColumn(").doesNotContain("op.dropColumn(");
    assertThat(result.err()).contains("you confirmed --rename public.customer.name=fullname");
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    assertThat(cli.run("check").exitCode()).isZero();
  }

  @Test
  void deniedRenameIsADropThatMustBeAllowed() {
    cli.with(new Person("y", "n"));
    Result result = generate();
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
    assertThat(result.err())
        .contains("RT481", "drop column customer.remarks")
        .contains("you confirmed   --rename public.customer.name=fullname")
        .doesNotContain("drop column customer.name");
    assertThat(cli.revisions()).hasSize(1);
  }

  @Test
  void whoeverLeavesDecidesNothing() {
    cli.with(new Person("y"));
    Result result = generate();
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
    assertThat(result.err()).contains("RT480", "customer.remarks -> notes");
    assertThat(cli.revisions()).hasSize(1);
  }

  @Test
  void nobodyIsAskedWhereOptionsAnswer() {
    Person person = new Person();
    cli.with(person);
    Result result =
        generate("--rename", "customer.name=fullname", "--rename", "customer.remarks=notes");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(person.heard).containsExactly("bye");
  }

  @Test
  void programGetsTheCandidatesAsJson() {
    Person person = new Person("y", "y");
    cli.with(person);
    Result result = generate("--format", "json");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
    assertThat(person.heard).isEmpty();
    assertThat(result.out())
        .contains(
            "\"id\": \"column:public.customer.name->fullname\"",
            "\"kind\": \"column\"",
            "\"table\": \"public.customer\"",
            "\"ifRenamed\": \"--rename public.customer.name=fullname\"");
    assertThat(result.err()).contains("RT480");
  }

  /** The same entities under the other naming strategy: every name, in another style. */
  private void namingStrategyChanged() {
    cli.entity(
        "Customer",
        CUSTOMER.replace(
            "String name;", "String name;\n  String firstName;\n  Integer loyaltyPoints;"));
    assertThat(generate("--rename", "customer.fullname=x", "--allow-drops").exitCode()).isZero();
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[models]", "[models]\nnaming = \"spring\""));
  }

  @Test
  void namesInAnotherStyleAreOneQuestion() {
    namingStrategyChanged();
    Person person = new Person("y");
    cli.with(person);
    Result result = generate();
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(person.heard)
        .contains(
            "2 names are the same words in another style:",
            "    public.customer.firstname -> first_name",
            "were all of them renamed? [y/N] ");
    assertThat(cli.newestRevision())
        .contains("\"firstname\", \"first_name\"", "\"loyaltypoints\", \"loyalty_points\"")
        .doesNotContain("op.dropColumn(");
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();
    assertThat(cli.run("check").exitCode()).isZero();
  }

  @Test
  void namesInAnotherStyleAreOneOption() {
    namingStrategyChanged();
    Result asked = generate();
    assertThat(asked.exitCode()).isEqualTo(4);
    assertThat(asked.err()).contains("--rename-restyled");
    assertThat(generate("--rename-restyled").exitCode()).isZero();
    assertThat(cli.newestRevision()).doesNotContain("op.dropColumn(");
  }

  @Test
  void quietRunAsksNothing() {
    Person person = new Person("y", "y");
    cli.with(person);
    assertThat(generate("-q").exitCode()).isEqualTo(4);
    assertThat(person.heard).isEmpty();
  }
}
