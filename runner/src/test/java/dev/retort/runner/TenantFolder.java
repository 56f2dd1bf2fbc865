package dev.retort.runner;

import dev.retort.runner.tenants.Shard;
import dev.retort.runner.tenants.Tenants;
import dev.retort.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * A history for tenants: tables named without a schema, SQL of a person's own that depends on the
 * search path, an index built concurrently. Each revision signs a table that all tenants share.
 */
final class TenantFolder {
  static final String QUERY = "SELECT schema_name FROM public.tenants";

  private final Folder folder;

  TenantFolder(Path root) {
    folder =
        new Folder(root)
            .revision(
                "aaaa1111",
                "",
                """
                op.createTable(table("users").column(column("id", "bigint").notNull())
                    .column(column("name", "text")).primaryKey("users_pkey", "id"));
                op.execute("INSERT INTO users SELECT i, current_schema() || i FROM generate_series(1, 20) i");
                op.execute("INSERT INTO public.signed VALUES (current_schema(), 'aaaa1111')");
                """,
                "op.execute(\"DROP TABLE users\");")
            .revision(
                "bbbb2222",
                "\"aaaa1111\"",
                """
                op.createIndex(index("ix_users_name").on("users").columns("name").unique().concurrently());
                op.execute("INSERT INTO public.signed VALUES (current_schema(), 'bbbb2222')");
                """,
                "op.dropIndex(index(\"ix_users_name\").on(\"users\").columns(\"name\").unique().concurrently());")
            .revision(
                "cccc3333",
                "\"bbbb2222\"",
                """
                op.addColumn("users", column("visits", "integer").defaultValue("0").notNull());
                op.execute("UPDATE users SET visits = id");
                op.execute("INSERT INTO public.signed VALUES (current_schema(), 'cccc3333')");
                """,
                "op.dropColumn(\"users\", column(\"visits\", \"integer\").defaultValue(\"0\").notNull());");
    folder.compile(folder.read());
  }

  Folder folder() {
    return folder;
  }

  Tenants tenants(RunnerConfig config, Shard shard, int parallel) {
    RevisionDirectory directory = folder.read();
    MigrationLoader loader = folder.compile(directory);
    return new Tenants(
        config.withLocks(Duration.ofMillis(50), Duration.ofSeconds(20)),
        one -> new MigrationRunner(directory, () -> loader, one),
        QUERY,
        shard,
        parallel);
  }

  Tenants tenants(TestDatabase database, Shard shard, int parallel) {
    return tenants(RunnerConfig.of(database::connect), shard, parallel);
  }

  /** Makes schemas {@code t_0001} and so on, and a table that lists them. */
  static void create(TestDatabase database, int count) {
    database.execute(
        "CREATE TABLE public.tenants (schema_name text PRIMARY KEY);"
            + " CREATE TABLE public.signed (tenant text, revision text)");
    IntStream.rangeClosed(1, count)
        .mapToObj("t_%04d"::formatted)
        .forEach(
            name ->
                database.execute(
                    "CREATE SCHEMA "
                        + name
                        + "; INSERT INTO public.tenants VALUES ('"
                        + name
                        + "')"));
  }
}
