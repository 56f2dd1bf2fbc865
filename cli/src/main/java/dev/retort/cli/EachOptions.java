package dev.retort.cli;

import dev.retort.engine.Revisions;
import dev.retort.engine.database.Connector;
import dev.retort.runner.tenants.Shard;
import dev.retort.runner.tenants.Tenants;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The options of a command that can work on every tenant schema. */
final class EachOptions {
  private @Nullable String query;
  private @Nullable Integer parallel;
  private @Nullable String shard;
  private CommandSpec command;

  /** Gives a command these options. */
  void describe(CommandSyntax syntax) {
    command = syntax.spec();
    syntax
        .option(
            "--each",
            "QUERY",
            "On each schema that the query names: \"select schema_name from tenants\".")
        .to(v -> query = v);
    syntax
        .option(
            "--parallel",
            "N",
            "With --each: tenants at a time, each with two connections; default: "
                + Tenants.PARALLEL
                + ".")
        .to(Integer.class, v -> parallel = v);
    syntax
        .option("--shard", "I/N", "With --each: the i-th of n parts, divided by name.")
        .to(v -> shard = v);
  }

  /** Whether there are tenants; refuses what makes no sense. */
  boolean given() {
    if (query == null && (parallel != null || shard != null)) {
      throw wrong((shard == null ? "--parallel" : "--shard") + " divides tenants: give --each too");
    }
    if (parallel != null && (parallel < 1 || parallel > 100)) {
      throw wrong("--parallel is a number from 1 to 100");
    }
    return query != null;
  }

  /** For an option that does not go with tenants. */
  void refuseWith(String option, String why) {
    if (given()) {
      throw wrong(option + " cannot go with --each: " + why);
    }
  }

  Tenants tenants(Revisions revisions, Connector connector) {
    return revisions.tenants(
        connector,
        Objects.requireNonNull(query),
        shard == null ? Shard.ALL : Shard.parse(shard),
        parallel == null ? Tenants.PARALLEL : parallel);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
