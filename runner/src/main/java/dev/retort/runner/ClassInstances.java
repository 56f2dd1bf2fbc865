package dev.retort.runner;

import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import java.util.List;
import java.util.Locale;

/** Makes instances of revisions' classes. */
final class ClassInstances {
  private ClassInstances() {}

  /** A new instance (RT505 where there cannot be one). */
  static Migration of(ClassLoader loader, RevisionFile file) {
    try {
      Object made =
          Class.forName(file.className(), true, loader).getDeclaredConstructor().newInstance();
      if (made instanceof Migration migration) {
        return migration;
      }
      throw noInstance(file, "it does not implement " + Migration.class.getName());
    } catch (ReflectiveOperationException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw noInstance(
          file,
          cause.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ": " + cause.getMessage());
    }
  }

  private static RetortException noInstance(RevisionFile file, String why) {
    return RunnerErrors.usage(
        RunnerErrors.NO_INSTANCE,
        "revision " + file.node().id() + " cannot be loaded.",
        List.of(
            "class    " + file.className(), "file     " + file.node().origin(), "reason   " + why),
        "It needs a public class that implements Migration and a public constructor without parameters."
            + " Nothing was applied.");
  }
}
