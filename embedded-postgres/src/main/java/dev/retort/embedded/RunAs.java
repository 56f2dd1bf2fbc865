package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are started, since they refuse user 0: as they are for an ordinary
 * user, behind a prefix for root.
 *
 * <p>First choice is a user namespace without a mapping: the process then sees itself as nobody,
 * but for the kernel it is still root as the owner of its files, so that nothing changes its owner
 * and no folder above needs to be opened. Containers often forbid that; there another user is
 * taken, with the right to pass through closed folders where the kernel gives it, and owns the
 * data.
 *
 * @param prefix words before the command; empty for an ordinary user
 * @param owner the user who must own the data; empty for an ordinary user, who owns it anyway
 */
record RunAs(List<String> prefix, OptionalInt owner) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * PostgreSQL's programs look themselves up with {@code access()}, which asks for the rights of
   * the real user and may say no where everything else says yes; they say so and go on.
   */
  private static final String PROBE =
      "test \"$(id -u)\" -ne 0 && test -x \"$0\" && : > \"$1\" || exit 1;"
          + " case $(\"$0\" --version 2>&1) in *'invalid binary'*) exit 1 ;; esac";

  /**
   * The way that works here, tried out on the folder in which the server will write.
   *
   * @param program must be executable
   * @param folder must be writable
   * @param data may exist and belong to somebody: then the server runs as that user, so that root
   *     can look at an ordinary user's database without taking it away; RT554 where root finds no
   *     way
   */
  static RunAs find(Path program, Path folder, Path data) throws IOException {
    OptionalInt me = ownerOfNewFiles(folder);
    if (me.isEmpty() || me.getAsInt() != 0) {
      return new RunAs(List.of(), OptionalInt.empty());
    }
    List<String> tried = new ArrayList<>();
    for (RunAs way : candidates(data)) {
      String failure = way.tryOut(program, folder);
      if (failure.isEmpty()) {
        return way;
      }
      tried.add(String.join(" ", way.prefix) + "   " + failure);
    }
    throw EmbeddedErrors.cannotLeaveRoot(tried);
  }

  /** The command as this user runs it. */
  List<String> command(List<String> words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return all;
  }

  /** Gives a tree to the user who must own it. */
  void own(Path root) throws IOException {
    if (owner.isEmpty() || ownerOf(root).equals(owner)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.setAttribute(folder, "unix:uid", owner.getAsInt());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setAttribute(file, "unix:uid", owner.getAsInt(), LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static List<RunAs> candidates(Path data) throws IOException {
    List<RunAs> ways = new ArrayList<>();
    if (Files.exists(data) && ownerOf(data).orElse(0) != 0) {
      int gid = (Integer) Files.getAttribute(data, "unix:gid");
      ways.addAll(setpriv(ownerOf(data).getAsInt(), gid));
    }
    ways.add(new RunAs(List.of("unshare", "-U"), OptionalInt.of(0)));
    for (Account account : Account.unprivileged()) {
      OptionalInt owner = OptionalInt.of(account.uid());
      ways.addAll(setpriv(account.uid(), account.gid()));
      ways.add(new RunAs(List.of("runuser", "-u", account.name(), "--"), owner));
      ways.add(new RunAs(List.of("sudo", "-n", "-u", account.name(), "--"), owner));
    }
    return ways;
  }

  private static List<RunAs> setpriv(int uid, int gid) {
    List<String> plain = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    List<String> throughClosedFolders =
        Stream.concat(
                plain.stream(),
                Stream.of(
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override",
                    // Else access() would not count that right.
                    "--securebits=+no_setuid_fixup"))
            .toList();
    OptionalInt owner = OptionalInt.of(uid);
    return List.of(new RunAs(plain, owner), new RunAs(throughClosedFolders, owner));
  }

  /** Empty if it works, else why not. */
  private String tryOut(Path program, Path folder) throws IOException {
    Path place = Files.createTempDirectory(folder, "probe");
    try {
      own(place);
      Command.Result result =
          Command.of(
                  command(
                      List.of(
                          "sh", "-c", PROBE, program.toString(), place.resolve("file").toString())))
              .withCleanEnvironment()
              .run(PATIENCE);
      if (result.exitCode() == 0) {
        return "";
      }
      return result.lines().isEmpty()
          ? "cannot reach " + program + " or " + place
          : result.lines().get(0);
    } catch (IOException e) {
      return "not available";
    } finally {
      Folders.delete(place);
    }
  }

  /** The user id that new files get, which is what PostgreSQL will see; empty on Windows. */
  private static OptionalInt ownerOfNewFiles(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, "owner", "");
    try {
      return ownerOf(probe);
    } finally {
      Files.delete(probe);
    }
  }

  static OptionalInt ownerOf(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((Integer) Files.getAttribute(file, "unix:uid"));
  }
}
