package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code init} sees of a project. */
class InitTest {
  private static final String ENTITY =
      "package com.example.shop;\nimport jakarta.persistence.*;\n"
          + "@Entity public class Order_ { @Id Long id; java.time.Instant placedAt; }\n";

  @TempDir private Path folder;

  private Result init(Cli cli) {
    Result result = cli.write("src/main/java/com/example/shop/Order_.java", ENTITY).run("init");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result;
  }

  @Test
  void takesOverWhatASpringApplicationSays() {
    Cli cli =
        new Cli(folder)
            .write(
                "pom.xml",
                """
                <project><parent><artifactId>spring-boot-starter-parent</artifactId>
                  <version>3.4.1</version></parent>
                  <dependency><artifactId>spring-boot-starter-validation</artifactId></dependency>
                </project>
                """)
            .write(
                "src/main/resources/config/application.yml",
                """
                # settings
                spring:
                  datasource:
                    url: jdbc:postgresql://localhost:5432/shop  # local
                    password: hunter2
                  jpa:
                    properties:
                      hibernate.timezone.default_storage: NORMALIZE
                      hibernate:
                        type.preferred_instant_jdbc_type: "TIMESTAMP"
                        auto_quote_keyword: true
                        jdbc.batch_size: 25
                    hibernate:
                      naming:
                        physical-strategy: org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl
                ---
                spring:
                  config.activate.on-profile: test
                  jpa.properties.hibernate.default_schema: other
                """);
    Result result = init(cli);
    assertThat(result.err())
        .contains(
            "PhysicalNamingStrategyStandardImpl: naming = \"jpa\"",
            "Hibernate 6: provider = \"hibernate-6\"",
            "bean_validation = true",
            "hibernate.auto_quote_keyword, which shapes the schema and which Retort does not follow")
        .doesNotContain("batch_size");
    assertThat(cli.read("retort.toml"))
        .contains("naming = \"jpa\"", "provider = \"hibernate-6\"", "bean_validation = true")
        .contains("# url = \"jdbc:postgresql://localhost:5432/shop\"", "schemas = [\"public\"]")
        .doesNotContain("hunter2");
    assertThat(cli.run("scan").out())
        .contains("placedat timestamp(6)")
        .doesNotContain("timestamptz");
  }

  @Test
  void takesOverWhatPropertiesAndGradleSay() {
    Cli cli =
        new Cli(folder)
            .write(
                "build.gradle.kts",
                "plugins { id(\"org.springframework.boot\") version \"4.0.1\" }\n")
            .write(
                "src/main/resources/application.properties",
                "spring.jpa.properties.hibernate.default_schema=shop\nspring.datasource.url=${DB_URL}\n");
    init(cli);
    assertThat(cli.read("retort.toml"))
        .contains("naming = \"spring\"", "provider = \"hibernate-7\"", "schemas = [\"shop\"]")
        .contains("bean_validation = \"auto\"", "packages = [\"com.example.shop\"]")
        .doesNotContain("models.properties", "DB_URL}\"   #");
    assertThat(cli.run("scan").out()).contains("table shop.order_", "placed_at timestamptz(6)");
  }

  @Test
  void projectThatSaysNothingGetsTheDefaults() {
    Cli cli = new Cli(folder);
    init(cli);
    assertThat(cli.read("retort.toml"))
        .contains("naming = \"jpa\"", "provider = \"hibernate-7\"", "bean_validation = \"auto\"");
    assertThat(cli.run("scan").exitCode()).isZero();
  }

  @Test
  void modulesAreSeenFromOutsideAndFromInside() {
    String module = "<project><parent><artifactId>all</artifactId></parent></project>";
    new Cli(folder)
        .write("pom.xml", "<project><hibernate.version>6.6.1.Final</hibernate.version></project>")
        .write("api/pom.xml", module)
        .write(
            "api/src/main/java/com/example/shop/Api.java",
            "package com.example.shop;\nclass Api {}\n")
        .write("model/pom.xml", module)
        .write("model/src/main/java/com/example/shop/Order_.java", ENTITY);
    Cli all = new Cli(folder);
    assertThat(all.run("init").exitCode()).isZero();
    assertThat(all.read("retort.toml"))
        .contains("source = [\"api/src/main/java\", \"model/src/main/java\"]")
        .contains("path = [\"model/src/main/java/db/migrations\"]", "provider = \"hibernate-6\"");
    Cli model = new Cli(folder.resolve("model"));
    assertThat(model.run("init").exitCode()).isZero();
    assertThat(model.read("retort.toml")).contains("provider = \"hibernate-6\"");
  }

  @Test
  void modulesInModulesAndEveryOwnersPackagesAreFound() {
    Cli cli =
        new Cli(folder)
            .write("pom.xml", "<project><modules><module>core</module></modules></project>")
            .write("core/pom.xml", "<project/>")
            .write(
                "core/model/pom.xml",
                "<project><hibernate.version>6.6.1.Final</hibernate.version>"
                    + "<artifactId>jakarta.jakartaee-api</artifactId></project>")
            .write("core/model/src/main/java/com/example/shop/Order_.java", ENTITY)
            .write(
                "core/audit/src/main/java/org/sample/audit/Entry.java",
                "package org.sample.audit;\nimport jakarta.persistence.*;\n"
                    + "@Entity public class Entry { @Id Long id; }\n")
            .write("core/model/target/generated/src/main/java/Left.java", "class Left {}\n");
    assertThat(cli.run("init").exitCode()).isZero();
    assertThat(cli.read("retort.toml"))
        .contains("source = [\"core/audit/src/main/java\", \"core/model/src/main/java\"]")
        .contains("packages = [\"com.example.shop\", \"org.sample.audit\"]")
        .contains("provider = \"hibernate-6\"", "bean_validation = true")
        .contains("path = [\"core/audit/src/main/java/db/migrations\"]");
    assertThat(cli.run("scan").out()).contains("table public.order_", "table public.entry");
  }

  @Test
  void anotherProviderIsNamed() {
    Cli cli =
        new Cli(folder)
            .write(
                "build.gradle",
                "implementation 'org.eclipse.persistence:org.eclipse.persistence.jpa:4.0.2'\n");
    assertThat(init(cli).err()).contains("the build file names EclipseLink");
  }

  @Test
  void anApplicationThatMakesItsFactoryItselfDoesNotNameAsSpringBoot() {
    Cli cli =
        new Cli(folder)
            .write("build.gradle", "plugins { id 'org.springframework.boot' version '3.4.1' }\n")
            .write(
                "src/main/java/com/example/shop/Config.java",
                "package com.example.shop;\nclass Config extends LocalContainerEntityManagerFactoryBean {}\n");
    assertThat(init(cli).err())
        .contains("Config makes the EntityManagerFactory", "naming = \"jpa\"");
    assertThat(cli.read("retort.toml")).contains("naming = \"jpa\"");
  }
}
