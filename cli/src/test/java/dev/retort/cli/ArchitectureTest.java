package dev.retort.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;

/** The directions of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.retort", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] SCHEMA_MODEL = {"dev.retort.schema..", "dev.retort.finding.."};
  private static final String[] OPERATIONS = {"dev.retort.operations..", "dev.retort.migration.."};

  @ArchTest
  static final ArchRule schemaModelUsesNothing =
      noClasses()
          .that()
          .resideInAnyPackage(SCHEMA_MODEL)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "org.jspecify..", "dev.retort.schema..", "dev.retort.finding..");

  @ArchTest
  static final ArchRule operationsUseTheSchemaModelOnly =
      noClasses()
          .that()
          .resideInAnyPackage(OPERATIONS)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "org.jspecify..",
              "dev.retort.schema..",
              "dev.retort.finding..",
              "dev.retort.operations..",
              "dev.retort.migration..");

  @ArchTest
  static final ArchRule differAndCodegenDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage("dev.retort.differ..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.retort.codegen..");

  @ArchTest
  static final ArchRule codegenDoesNotKnowTheDiffer =
      noClasses()
          .that()
          .resideInAPackage("dev.retort.codegen..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.retort.differ..");

  @ArchTest
  static final ArchRule runnerKnowsNoGenerator =
      noClasses()
          .that()
          .resideInAPackage("dev.retort.runner..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.retort.scanner..",
              "dev.retort.differ..",
              "dev.retort.codegen..",
              "dev.retort.introspector..",
              "dev.retort.engine..");

  @ArchTest
  static final ArchRule runnerNeedsJdbcOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.retort.runner..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "javax.sql..",
              "javax.tools..",
              "javax.lang.model..",
              "com.sun.source..",
              "org.jspecify..",
              "dev.retort.schema..",
              "dev.retort.finding..",
              "dev.retort.operations..",
              "dev.retort.migration..",
              "dev.retort.runner..");

  @ArchTest
  static final ArchRule onlySomeSpeakJdbc =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.retort.introspector..",
              "dev.retort.runner..",
              "dev.retort.engine..",
              "dev.retort.embedded..",
              "dev.retort.testkit..",
              // a user's entity may have an attribute of a java.sql type; no connection is made
              "dev.retort.scanner..",
              // op.connection() hands a migration what the runner has; nothing is opened or run
              // here
              "dev.retort.migration")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule onlyFrontEndsUseTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.retort.engine..", "dev.retort.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.retort.engine..");

  @ArchTest
  static final ArchRule onlyTheCommandLineWritesToTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.retort.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule commandsAreDescribedInCode =
      noClasses()
          .that()
          .resideInAPackage("dev.retort.cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli..").and(assignableTo(Annotation.class)))
          .because("annotations take longer to read than most commands to run");
}
