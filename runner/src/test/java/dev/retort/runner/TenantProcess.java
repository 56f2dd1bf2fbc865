package dev.retort.runner;

import dev.retort.runner.tenants.Shard;
import dev.retort.runner.tenants.TenantListener;
import dev.retort.runner.tenants.TenantOutcome;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;

/** A run over tenants in a process of its own, so that it can be killed; prints each tenant. */
public final class TenantProcess {
  private TenantProcess() {}

  /**
   * @param args url, user, password, root of the folder, shard, tenants at a time
   */
  public static void main(String[] args) {
    var tenants =
        new TenantFolder(Path.of(args[3]))
            .tenants(
                RunnerConfig.of(() -> DriverManager.getConnection(args[0], args[1], args[2])),
                Shard.parse(args[4]),
                Integer.parseInt(args[5]));
    TenantListener print =
        new TenantListener() {
          @Override
          public void finished(TenantOutcome<?> outcome, int number, int total) {
            System.out.println(outcome.tenant() + " " + outcome.status());
          }
        };
    tenants.each(print, runner -> runner.upgrade("head")).requireAllDone();
  }

  static Process start(TestDatabase database, Path root, String shard, int parallel) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            TenantProcess.class.getName(),
            database.url(),
            database.user(),
            database.password(),
            root.toString(),
            shard,
            Integer.toString(parallel));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
