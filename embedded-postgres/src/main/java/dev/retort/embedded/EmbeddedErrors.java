package dev.retort.embedded;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors of this module, RT550 to RT569: one factory a code. */
final class EmbeddedErrors {
  private EmbeddedErrors() {}

  static RetortException unknownMajor(int major, String supported) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT550",
        "there is no embedded PostgreSQL " + major + ".",
        List.of("supported   " + supported),
        "Write one of the supported versions, as in url = \"embedded:18\".");
  }

  static RetortException unknownPlatform(String os, String arch) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT551",
        "there are no PostgreSQL binaries for this operating system and processor.",
        List.of("operating system   " + os, "processor          " + arch),
        "Use a PostgreSQL of your own: set database.url to its JDBC URL.");
  }

  static RetortException noBinaries(
      String artifact, List<String> evidence, @Nullable Throwable cause) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT552",
        "the PostgreSQL binaries are not here and could not be fetched with Maven.",
        prepend("artifact   " + artifact, evidence),
        "Run `mvn dependency:get -Dartifact="
            + artifact
            + "` where there is a network, or set database.url to the JDBC URL of a PostgreSQL of"
            + " your own.",
        cause);
  }

  static RetortException cannotUnpack(String from, String to, Throwable cause) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT553",
        "the PostgreSQL binaries could not be unpacked.",
        List.of("from     " + from, "to       " + to, "reason   " + reason(cause)),
        "Check the free space and the permissions of that folder, or name another one with the"
            + " environment variable RETORT_CACHE. A damaged jar in the local Maven repository can"
            + " simply be deleted: it is fetched again.",
        cause);
  }

  static RetortException cannotLeaveRoot(List<String> tried) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT554",
        "PostgreSQL refuses to run as root, and no way to another user was found.",
        tried,
        "Install util-linux (unshare, setpriv), allow user namespaces, run as an ordinary user, or"
            + " set database.url to the JDBC URL of a PostgreSQL of your own.");
  }

  static RetortException initFailed(String folder, List<String> output) {
    return new RetortException(
        ErrorKind.DATABASE,
        "RT555",
        "initdb could not create the embedded database.",
        prepend("folder   " + folder, output),
        "Nothing is left behind; correct the reason above and run again.");
  }

  static RetortException startFailed(String folder, List<String> log) {
    return new RetortException(
        ErrorKind.DATABASE,
        "RT556",
        "the embedded PostgreSQL did not start.",
        prepend("data folder   " + folder, log),
        "The lines above are the end of its log. The data is untouched. If it cannot be repaired and"
            + " is not needed, delete the data folder: the next run creates an empty database.");
  }

  static RetortException otherMajor(String folder, String found, int wanted) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT557",
        "the data folder is not one of PostgreSQL " + wanted + ".",
        List.of("folder   " + folder, "found    " + found, "wanted   PostgreSQL " + wanted),
        "Move the folder away, or set database.url to the version that wrote it. Nothing was"
            + " changed.");
  }

  static RetortException notWritable(String folder, Throwable cause) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT558",
        "the folder of the embedded database cannot be written.",
        List.of("folder   " + folder, "reason   " + reason(cause)),
        "PostgreSQL needs a folder that belongs to the user who runs it, and free space. Correct its"
            + " permissions or its owner, or run as the user who created it.",
        cause);
  }

  static RetortException busy(String lock, String holder, long seconds) {
    return new RetortException(
        ErrorKind.LOCK,
        "RT559",
        "another command is using the embedded database.",
        List.of("lock file   " + lock, "held by     " + holder, "waited      " + seconds + " s"),
        "Wait for that command to end, or end it, and run again. Nothing was touched.");
  }

  static RetortException orphan(String folder, long pid, List<String> output) {
    return new RetortException(
        ErrorKind.LOCK,
        "RT560",
        "a PostgreSQL server of an earlier run still holds the data folder and could not be stopped.",
        prepend("process   " + pid, prepend("folder    " + folder, output)),
        "End that process and run again. Nothing was touched.");
  }

  static RetortException interrupted(String doing) {
    return new RetortException(
        ErrorKind.DATABASE,
        "RT561",
        "interrupted while " + doing + ".",
        List.of(),
        "Run the command again.");
  }

  static String reason(Throwable cause) {
    String message = cause.getMessage();
    String type = cause.getClass().getSimpleName();
    return message == null ? type : type + ": " + message;
  }

  private static List<String> prepend(String first, List<String> rest) {
    List<String> all = new java.util.ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
