package dev.retort.engine.side;

import dev.retort.engine.database.ConnectionErrors;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.nio.file.Path;
import java.util.List;

/** One side of a comparison, as the command line names it. */
public sealed interface Side {
  /** The entities. */
  record Models() implements Side {}

  /** The configured database. */
  record Database() implements Side {}

  /** The revisions, replayed up to the heads on a throw-away server. */
  record Migrations() implements Side {}

  /** A schema that {@code scan} or {@code introspect} printed. */
  record JsonFile(Path file) implements Side {}

  /** A script, run on a throw-away server. */
  record SqlFile(Path file) implements Side {}

  /** Another database. */
  record OtherDatabase(String url) implements Side {}

  /**
   * Reads {@code models}, {@code database}, {@code migrations}, {@code json:FILE}, {@code sql:FILE}
   * or a JDBC URL.
   *
   * @param folder what relative files are relative to
   * @throws RetortException RT462 for anything else
   */
  static Side parse(String text, Path folder) {
    switch (text) {
      case "models":
        return new Models();
      case "database":
        return new Database();
      case "migrations":
        return new Migrations();
      default:
        break;
    }
    if (text.startsWith("json:")) {
      return new JsonFile(folder.resolve(text.substring("json:".length())));
    }
    if (text.startsWith("sql:")) {
      return new SqlFile(folder.resolve(text.substring("sql:".length())));
    }
    if (text.startsWith("jdbc:postgresql:")) {
      return new OtherDatabase(text);
    }
    throw new RetortException(
        ErrorKind.USAGE,
        "RT462",
        "there is no side named " + ConnectionErrors.redact(text) + ".",
        List.of("known   models, database, migrations, json:FILE, sql:FILE, jdbc:postgresql://…"),
        "Nothing was touched.");
  }
}
