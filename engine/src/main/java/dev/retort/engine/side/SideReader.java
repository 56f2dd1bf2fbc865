package dev.retort.engine.side;

import dev.retort.engine.Project;
import dev.retort.engine.ReplayMigrations;
import dev.retort.engine.config.DatabaseConfig;
import dev.retort.engine.database.Connector;
import dev.retort.engine.json.SchemaJsonReader;
import dev.retort.engine.models.ModelsReader;
import dev.retort.engine.models.ReadModels;
import dev.retort.engine.objects.ObjectFiles;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.finding.TextFile;
import dev.retort.introspector.Introspection;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.operations.StandardBodies;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a side of a comparison, filtered. */
public final class SideReader {
  private final Project project;

  private final TreeSet<String> schemas;

  public SideReader(Project project) {
    this.project = project;
    schemas = new TreeSet<>(project.config().database().schemas());
  }

  /** The two sides of a comparison. */
  public record Sides(SideSchema from, SideSchema to) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      try (to) {
        from.close();
      }
    }
  }

  /**
   * Both sides. A schema that one side's file or entities name is read of the other side's server
   * too, configured or not: it would look missing otherwise.
   */
  public Sides read(Side from, Side to) throws SQLException {
    boolean toFirst = hasNoServer(to);
    SideSchema first = read(toFirst ? to : from);
    try {
      include(first.schema().namespaces());
      SideSchema second = read(toFirst ? from : to);
      return toFirst ? new Sides(second, first) : new Sides(first, second);
    } catch (SQLException | RuntimeException e) {
      first.close();
      throw e;
    }
  }

  /** Reads these schemas, too, of whatever server is read from now on. */
  public void include(Collection<String> namespaces) {
    schemas.addAll(namespaces);
  }

  private static boolean hasNoServer(Side side) {
    return side instanceof Side.Models || side instanceof Side.JsonFile;
  }

  /** The side's schema; close it when its server is no longer needed. */
  public SideSchema read(Side side) throws SQLException {
    DatabaseConfig database = project.config().database();
    if (side instanceof Side.Models) {
      try (ReadModels models = ModelsReader.readModels(project.config())) {
        return SideSchema.ofModels(models, ModelsReader.objects(project.config()));
      }
    } else if (side instanceof Side.JsonFile json) {
      String text = text(json.file());
      String name = json.file().getFileName().toString();
      return SideSchema.ofFile(
          project.filter().apply(SchemaJsonReader.read(text, name)),
          List.of(),
          SchemaJsonReader.unmanaged(text, name));
    } else if (side instanceof Side.SqlFile sql) {
      return script(text(sql.file()), sql.file());
    } else if (side instanceof Side.Migrations) {
      Connector scratch = Connector.scratch(database.urlIfKnown(), project.notices());
      return closingOnFailure(
          scratch,
          () -> {
            ReplayMigrations.run(project, scratch);
            return introspect(scratch);
          });
    } else if (side instanceof Side.OtherDatabase other) {
      return introspect(Connector.ofUrl(other.url(), database.user(), database.password()));
    }
    return introspect(Connector.open(project.config(), project.notices()));
  }

  /** A side that is read from a server, which it then owns. */
  public SideSchema introspect(Connector connector) throws SQLException {
    return closingOnFailure(
        connector,
        () -> {
          Connection connection = connector.connect();
          DatabaseConfig database = project.config().database();
          Introspection read =
              Introspector.read(
                  connection,
                  new Scope(List.copyOf(schemas), database.versionTable(), database.grants()));
          return new SideSchema(
              project.filter().apply(read.schema()),
              read.findings(),
              connection,
              read.serverVersion(),
              List.of(connection, connector),
              Optional.empty(),
              ObjectFiles.none(),
              List.of());
        });
  }

  private SideSchema script(String sql, Path file) throws SQLException {
    Connector scratch =
        Connector.scratch(project.config().database().urlIfKnown(), project.notices());
    return closingOnFailure(
        scratch,
        () -> {
          try (Connection connection = scratch.connect();
              Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String piece : StandardBodies.pieces(sql)) {
              statement.execute(piece);
            }
            connection.commit();
          } catch (SQLException e) {
            throw new RetortException(
                ErrorKind.USAGE,
                "RT466",
                "the script does not run on an empty database.",
                List.of("file   " + file, "why    " + why(e)),
                "Only plain SQL is understood, no psql commands. Nothing was touched.",
                e);
          }
          return introspect(scratch);
        });
  }

  /** Without the statement, which may be the whole script, and which the driver may repeat. */
  private static String why(SQLException error) {
    String message = String.valueOf(error.getMessage()).strip();
    int statement = message.indexOf(" in SQL ");
    return statement < 0 ? message : message.substring(0, statement);
  }

  private static String text(Path file) {
    try {
      return TextFile.read(file);
    } catch (IOException e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT467",
          "a file cannot be read.",
          List.of("file   " + file, "why    " + TextFile.why(e)),
          "Correct the path. Nothing was touched.",
          e);
    }
  }

  /** What fails half-way must not leave a server running. */
  private static SideSchema closingOnFailure(Connector connector, Reading reading)
      throws SQLException {
    try {
      return reading.read();
    } catch (SQLException | RuntimeException e) {
      connector.close();
      throw e;
    }
  }

  private interface Reading {
    SideSchema read() throws SQLException;
  }
}
