package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of the application that shape the schema: {@code [models.properties]}. */
@UsesPostgres
class ModelPropertiesTest {
  @TempDir private Path folder;

  private static Result succeeds(Result result) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result;
  }

  @Test
  void enversAndPlaceholdersFollowThem(TestDatabase database) {
    Cli cli = Cli.project(folder, database);
    cli.write(
            "retort.toml",
            cli.read("retort.toml")
                + """
                [models.properties]
                "app.prefix" = "${PREFIX}"
                org.hibernate.envers.audit_table_suffix = "_log"
                "org.hibernate.envers.global_with_modified_flag" = true
                """)
        .variable("PREFIX", "acme")
        .entity(
            "Customer",
            """
            import org.hibernate.envers.*;
            @Entity @Audited @Table(name = "${app.prefix}_customer")
            public class Customer {
              @Id @GeneratedValue Long id;
              @Column(nullable = false, length = 80) String name;
              @NotAudited String secret;
              @ElementCollection @CollectionTable(name = "tags") Set<String> tags;
            }
            """);
    Result first = succeeds(cli.run("revision", "--autogenerate", "-m", "first"));
    assertThat(first.err()).doesNotContain("RT1");
    succeeds(cli.run("upgrade", "head"));
    succeeds(cli.run("check"));
    assertThat(
            database.column(
                "select relname::text from pg_class where relkind = 'r' and relnamespace ="
                    + " 'public'::regnamespace and relname not like 'retort%' order by 1"))
        .containsExactly("acme_customer", "acme_customer_log", "revinfo", "tags", "tags_log");
    assertThat(
            database.column(
                "select attname::text from pg_attribute where attrelid ="
                    + " 'acme_customer_log'::regclass and attnum > 0 order by 1"))
        .containsExactly("id", "name", "name_mod", "rev", "revtype", "tags_mod");
    succeeds(cli.run("downgrade", "base"));
  }
}
