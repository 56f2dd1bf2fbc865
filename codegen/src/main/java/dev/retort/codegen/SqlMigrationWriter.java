package dev.retort.codegen;

import dev.retort.operations.SqlContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes migrations as SQL, for Retort itself, for Flyway or for Liquibase. */
public final class SqlMigrationWriter {
  /** What the SQL is for: the oldest server that is supported, so that it runs on all. */
  private static final int SERVER = 14;

  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final RevisionFormat format;
  private final FileNaming naming;

  public SqlMigrationWriter(RevisionFormat format, FileNaming naming) {
    this.format = format;
    this.naming = naming;
  }

  /** The files, the first of which is the revision. */
  public List<MigrationSource> write(MigrationRequest request) {
    SqlBody body = new SqlBody(request, new SqlContext(request.defaultSchema(), SERVER));
    return switch (format) {
      case SQL -> List.of(new MigrationSource(path(request) + ".sql", retort(request, body)));
      case FLYWAY_SQL -> flyway(request, body);
      case FLYWAY_JAVA -> List.of(flywayJava(request, body));
      case LIQUIBASE_SQL ->
          List.of(new MigrationSource(path(request) + ".sql", liquibase(request, body)));
      case JAVA -> throw new IllegalArgumentException("java is no SQL");
    };
  }

  private String path(MigrationRequest request) {
    return naming.path(request.id(), request.message(), request.created());
  }

  private static String retort(MigrationRequest request, SqlBody body) {
    StringBuilder out = new StringBuilder("-- retort:revision id=" + request.id());
    values(out, "down", request.down());
    out.append(" created=").append(request.created().truncatedTo(ChronoUnit.SECONDS));
    values(out, "labels", request.branchLabels());
    values(out, "depends-on", request.dependsOn());
    values(out, "replaces", request.replaces());
    if (!request.transactional()) {
      out.append(" transactional=false");
    }
    out.append('\n').append(comment(request.message())).append('\n');
    body.upgrade().forEach(block -> out.append(block.text("-- retort:alone")).append('\n'));
    out.append("-- retort:downgrade\n\n");
    body.downgrade().forEach(block -> out.append(block.text("-- retort:alone")).append('\n'));
    return out.toString().stripTrailing() + "\n";
  }

  private static void values(StringBuilder out, String name, List<String> values) {
    if (!values.isEmpty()) {
      out.append(' ').append(name).append('=').append(String.join(",", values));
    }
  }

  private static String comment(String message) {
    return message
        .strip()
        .lines()
        .map(line -> ("-- " + line).stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<MigrationSource> flyway(MigrationRequest request, SqlBody body) {
    String name = flywayName(request);
    List<MigrationSource> files = new ArrayList<>();
    files.add(new MigrationSource("V" + name + ".sql", flywayText(request, body.upgrade())));
    files.add(new MigrationSource("U" + name + ".sql", flywayText(request, body.downgrade())));
    if (body.upgrade().stream().anyMatch(SqlBody.Block::alone)) {
      files.add(new MigrationSource("V" + name + ".sql.conf", "executeInTransaction=false\n"));
    }
    if (body.downgrade().stream().anyMatch(SqlBody.Block::alone)) {
      files.add(new MigrationSource("U" + name + ".sql.conf", "executeInTransaction=false\n"));
    }
    return files;
  }

  private String flywayName(MigrationRequest request) {
    String slug = FileNames.slug(request.message(), naming.slugLength());
    return VERSION.format(request.created()) + "__" + (slug.isEmpty() ? request.id() : slug);
  }

  private static String flywayText(MigrationRequest request, List<SqlBody.Block> blocks) {
    return comment(request.message())
        + "\n"
        + blocks.stream().map(block -> block.text("")).collect(Collectors.joining("\n"));
  }

  private MigrationSource flywayJava(MigrationRequest request, SqlBody body) {
    String name = "V" + flywayName(request);
    StringBuilder out = new StringBuilder();
    if (!request.packageName().isEmpty()) {
      out.append("package ").append(request.packageName()).append(";\n\n");
    }
    out.append("import java.sql.Statement;\n")
        .append("import org.flywaydb.core.api.migration.BaseJavaMigration;\n")
        .append("import org.flywaydb.core.api.migration.Context;\n\n/** ")
        .append(JavaText.javadoc(request.message().strip().replaceAll("\\s+", " ")))
        .append(" */\npublic class ")
        .append(name)
        .append(" extends BaseJavaMigration {\n\n  @Override\n")
        .append("  public void migrate(Context context) throws Exception {\n")
        .append("    try (Statement statement = context.getConnection().createStatement()) {\n");
    for (SqlBody.Block block : body.upgrade()) {
      block
          .comments()
          .forEach(line -> out.append("      //").append(line.substring(2)).append('\n'));
      block
          .sql()
          .forEach(
              sql ->
                  out.append("      statement.execute(")
                      .append(JavaText.literal(sql))
                      .append(");\n"));
    }
    out.append("    }\n  }\n");
    if (body.upgrade().stream().anyMatch(SqlBody.Block::alone)) {
      out.append(
          "\n  @Override\n  public boolean canExecuteInTransaction() {\n    return false;\n  }\n");
    }
    return new MigrationSource(name + ".java", out.append("}\n").toString());
  }

  /** A changeset a statement, so that a failed one is the only one that is done again. */
  private static String liquibase(MigrationRequest request, SqlBody body) {
    StringBuilder out = new StringBuilder("--liquibase formatted sql\n");
    out.append(comment(request.message()));
    int number = 0;
    for (SqlBody.Block block : body.steps()) {
      out.append("\n--changeset retort:").append(request.id()).append('-').append(++number);
      out.append(" splitStatements:false").append(block.alone() ? " runInTransaction:false" : "");
      out.append('\n').append(block.text(""));
      for (String undo : block.undo()) {
        SqlBody.terminated(undo)
            .lines()
            .forEach(line -> out.append("--rollback ").append(line).append('\n'));
      }
      if (block.undo().isEmpty()) {
        out.append("--rollback empty\n");
      }
    }
    return out.toString();
  }
}
