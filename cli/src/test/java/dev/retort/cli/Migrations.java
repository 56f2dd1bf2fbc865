package dev.retort.cli;

/** Texts of migrations, written by hand. */
final class Migrations {
  private Migrations() {}

  /** One that runs statements as they stand. */
  static String sql(String id, String down, String... statements) {
    StringBuilder up = new StringBuilder();
    for (String statement : statements) {
      up.append("    op.execute(\"").append(statement.replace("\"", "\\\"")).append("\");\n");
    }
    return java(id, down, up.toString());
  }

  /** One with the given bodies, the class being called R and the id. */
  static String thereAndBack(String id, String down, String upgrade, String downgrade) {
    return java(id, down, upgrade)
        .replace("class R_", "class R")
        .replace("op.irreversible(\"a test\");", downgrade);
  }

  /** One with the given body of {@code upgrade}. */
  static String java(String id, String down, String upgrade) {
    return """
        package db.migrations;

        import static dev.retort.migration.Ddl.*;

        import dev.retort.migration.Migration;
        import dev.retort.migration.Operations;
        import dev.retort.migration.Revision;

        /** revision %1$s */
        @Revision(id = "%1$s"%2$s)
        public final class R_%1$s implements Migration {
          @Override
          public void upgrade(Operations op) {
        %3$s
          }

          @Override
          public void downgrade(Operations op) {
            op.irreversible("a test");
          }
        }
        """
        .formatted(id, down.isEmpty() ? "" : ", down = \"" + down + "\"", upgrade);
  }
}
