package dev.retort.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked binaries, once a user and version. A tree appears under its name by a rename and is
 * never changed, so that any number of processes can use it and none sees half of it.
 */
final class BinariesCache {
  private final Path folder;

  BinariesCache(Path folder) {
    this.folder = folder;
  }

  /** The folder with {@code bin}, {@code lib} and {@code share}; RT552, RT553. */
  Path home(BinariesArtifact artifact, BinariesSource source, Consumer<String> notice) {
    Path home = folder.resolve(artifact.folderName());
    if (Files.isDirectory(home)) {
      return home;
    }
    notice.accept("unpacking PostgreSQL " + artifact.release().version() + " into " + home);
    Path jar = source.find(artifact);
    try {
      unpack(jar, home);
      return home;
    } catch (IOException e) {
      throw EmbeddedErrors.cannotUnpack(jar.toString(), home.toString(), e);
    }
  }

  private void unpack(Path jar, Path home) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempDirectory(folder, home.getFileName() + ".unfinished");
    try {
      extract(jar, unfinished);
      setPermissions(unfinished, 0755);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Folders.delete(unfinished);
      if (!Files.isDirectory(home)) {
        throw e;
      }
      // Somebody else was faster; a folder with files is never replaced by a rename.
    }
  }

  private static void extract(Path jar, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry archive = archive(zip);
      try (InputStream in = new BufferedInputStream(zip.getInputStream(archive));
          TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          extract(tar, entry, to);
        }
      }
    }
  }

  private static ZipEntry archive(ZipFile zip) throws IOException {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().endsWith(".txz")) {
        return entry;
      }
    }
    throw new IOException("no .txz in " + zip.getName());
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
      throws IOException {
    Path target = to.resolve(entry.getName()).normalize();
    if (!target.startsWith(to)) {
      throw new IOException("entry outside of the archive's folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.copy(to.resolve(entry.getLinkName()), target, StandardCopyOption.COPY_ATTRIBUTES);
    } else {
      Files.copy(tar, target);
      setPermissions(target, entry.getMode());
    }
  }

  private static void setPermissions(Path file, int mode) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    boolean executable = (mode & 0100) != 0;
    Set<PosixFilePermission> permissions =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if (executable) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    Files.setPosixFilePermissions(file, permissions);
  }
}
