package dev.retort.engine.database;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong before a database answers. A URL is shown without the secrets that it may
 * carry.
 */
public final class ConnectionErrors {
  private ConnectionErrors() {}

  static RetortException badUrl(String url) {
    if (url.matches("postgres(ql)?://.+")) {
      return libpqUrl(url);
    }
    return new RetortException(
        ErrorKind.USAGE,
        "RT570",
        "the database URL is none that retort knows.",
        List.of(
            "url        " + redact(url),
            "expected   jdbc:postgresql://HOST:PORT/DATABASE, or embedded:14 to embedded:18, also embedded:18/NAME"),
        "Correct database.url in retort.toml, or --url. Nothing was touched.");
  }

  /** As psql and hosting services write it, usually in DATABASE_URL. */
  private static RetortException libpqUrl(String url) {
    String place = redact(url).replaceFirst("^postgres(ql)?://([^@/]*@)?", "");
    return new RetortException(
        ErrorKind.USAGE,
        "RT570",
        "the database URL is in libpq's form, and a JDBC URL is needed.",
        List.of("url       " + redact(url), "in JDBC   jdbc:postgresql://" + place),
        "Write it so in database.url or --url, the user into database.user, and the password into an environment"
            + " variable that database.password names. Nothing was touched.");
  }

  /** Other tools' way of writing it, which the driver would take for a host's name. */
  static RetortException userInUrl(String url) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT570",
        "the database URL names a user before the host, which JDBC URLs do not do.",
        List.of("url   " + redact(url)),
        "Put them into database.user and database.password, the latter as \"${DB_PASSWORD}\". Nothing was touched.");
  }

  /** Sorted by SQLSTATE: what to do differs. */
  static RetortException refused(String url, @Nullable String user, SQLException error) {
    List<String> evidence = new ArrayList<>();
    evidence.add("url    " + redact(url));
    if (user != null) {
      evidence.add("user   " + user);
    }
    String message = error.getMessage();
    evidence.add(
        "why    "
            + redact(message == null ? error.toString() : message.lines().findFirst().orElse("")));
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    String help;
    String code;
    String what;
    switch (state) {
      // 08004 is the driver's own: the server asks for a password and there is none.
      case "28P01", "28000", "08004" -> {
        code = "RT571";
        what = "the server refuses this user or password.";
        help =
            "Check database.user, and database.password, which comes from an environment variable. Nothing was touched.";
      }
      case "3D000" -> {
        code = "RT572";
        what = "the server has no such database.";
        help = "Create it first, or correct the URL. Nothing was touched.";
      }
      case "08001", "08006" -> {
        code = "RT573";
        what = "no server answers there.";
        help = "Is it running, and do host and port fit? Nothing was touched.";
      }
      default -> {
        code = "RT574";
        what = "the database cannot be connected to.";
        help = "Correct what the server says. Nothing was touched.";
      }
    }
    return new RetortException(ErrorKind.DATABASE, code, what, evidence, help, error);
  }

  /** Without passwords: parameters whose names speak of one, and what stands before an at sign. */
  public static String redact(String url) {
    return url.replaceAll("(?i)([?&;][a-z]*(?:password|secret|token)[a-z]*=)[^&;]*", "$1***")
        .replaceAll("//[^?\\s]*@", "//***@");
  }
}
