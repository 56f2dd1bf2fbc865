package dev.retort.runner;

import dev.retort.migration.Migration;
import dev.retort.schema.Origin;
import java.util.Optional;

/** Where in its file a migration is just saying something, as its frames on the stack tell. */
final class CallPlaces {
  private CallPlaces() {}

  /** The line that is handing on an operation; unknown where none can be seen. */
  static Origin now(RevisionFile file, Migration migration) {
    if (migration instanceof SqlRevision sql) {
      return place(file, sql.line());
    }
    Optional<Integer> line =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(frame -> isOf(file, frame.getClassName()))
                        .map(StackWalker.StackFrame::getLineNumber)
                        .findFirst());
    return place(file, line.orElse(0));
  }

  /** Where something was thrown. */
  static String of(Throwable thrown, RevisionFile file) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (isOf(file, frame.getClassName())) {
        return file.path().getFileName() + ":" + frame.getLineNumber();
      }
    }
    return file.path().getFileName().toString();
  }

  private static boolean isOf(RevisionFile file, String className) {
    return !file.className().isEmpty()
        && (className.equals(file.className()) || className.startsWith(file.className() + "$"));
  }

  private static Origin place(RevisionFile file, int line) {
    return line > 0 ? Origin.of(file.path().getFileName().toString(), line) : Origin.UNKNOWN;
  }
}
