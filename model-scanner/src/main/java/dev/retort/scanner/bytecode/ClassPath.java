package dev.retort.scanner.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Class files by binary name: jars and folders first, in their order; then, for the JDK, Jakarta
 * Persistence, Hibernate and Retort's own annotations only, what this program itself runs with,
 * because every model refers to those.
 */
public final class ClassPath implements AutoCloseable {
  private static final List<String> OWN =
      List.of("jakarta.persistence.", "org.hibernate.", "dev.retort.annotations.");
  private static final String SUFFIX = ".class";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();

  private sealed interface Entry {
    @Nullable InputStream open(String file) throws IOException;

    boolean has(String file);
  }

  /**
   * @param listed the names in the folders that were asked for, which are listed once: to look for
   *     each of a thousand files takes longer
   */
  private record Folder(Path root, Map<String, Set<String>> listed) implements Entry {
    @Override
    public @Nullable InputStream open(String file) throws IOException {
      return has(file) ? Files.newInputStream(root.resolve(file)) : null;
    }

    @Override
    public boolean has(String file) {
      int name = file.lastIndexOf('/') + 1;
      return listed
          .computeIfAbsent(file.substring(0, name), this::list)
          .contains(file.substring(name));
    }

    private Set<String> list(String folder) {
      String[] names = root.resolve(folder).toFile().list();
      return names == null ? Set.of() : Set.of(names);
    }
  }

  private record Jar(ZipFile zip) implements Entry {
    @Override
    public @Nullable InputStream open(String file) throws IOException {
      ZipEntry entry = zip.getEntry(file);
      return entry == null ? null : zip.getInputStream(entry);
    }

    @Override
    public boolean has(String file) {
      return zip.getEntry(file) != null;
    }
  }

  /**
   * @param paths folders and jars; one that is neither is in {@link #unreadable()} and otherwise
   *     ignored
   */
  public ClassPath(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        entries.add(new Folder(path, new HashMap<>()));
        continue;
      }
      try {
        entries.add(new Jar(new ZipFile(path.toFile())));
      } catch (IOException e) {
        unreadable.add(path);
      }
    }
  }

  /** Entries that are missing or no jar, in their order. */
  public List<Path> unreadable() {
    return List.copyOf(unreadable);
  }

  /** Whether a class of this binary name can be read. */
  public boolean has(String binaryName) {
    String file = file(binaryName);
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).has(file)) {
        return true;
      }
    }
    ClassLoader loader = loader(binaryName);
    return loader != null && loader.getResource(file) != null;
  }

  /** The class file's bytes; null when there is none. */
  public byte @Nullable [] bytes(String binaryName) {
    String file = file(binaryName);
    try {
      for (Entry entry : entries) {
        try (InputStream in = entry.open(file)) {
          if (in != null) {
            return in.readAllBytes();
          }
        }
      }
      ClassLoader loader = loader(binaryName);
      if (loader == null) {
        return null;
      }
      try (InputStream in = loader.getResourceAsStream(file)) {
        return in == null ? null : in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read class " + binaryName, e);
    }
  }

  /**
   * The binary names of all classes in the jars and folders, sorted, module descriptors left out.
   */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Jar jar) {
        jar.zip().stream().map(ZipEntry::getName).forEach(name -> add(name, names));
      } else if (entry instanceof Folder folder) {
        try (Stream<Path> files = Files.walk(folder.root())) {
          files
              .map(file -> folder.root().relativize(file).toString().replace('\\', '/'))
              .forEach(name -> add(name, names));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot list " + folder.root(), e);
        }
      }
    }
    return names.stream().sorted().distinct().toList();
  }

  @Override
  public void close() {
    for (Entry entry : entries) {
      if (entry instanceof Jar jar) {
        try {
          jar.zip().close();
        } catch (IOException e) {
          throw new UncheckedIOException("cannot close " + jar.zip().getName(), e);
        }
      }
    }
  }

  private static void add(String file, List<String> names) {
    if (file.endsWith(SUFFIX)
        && !file.endsWith("module-info.class")
        && !file.startsWith("META-INF/")) {
      names.add(file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'));
    }
  }

  private static String file(String binaryName) {
    return binaryName.replace('.', '/') + SUFFIX;
  }

  /**
   * Only these names are looked up in the running program: what else happens to be on its class
   * path is not the user's.
   */
  private static @Nullable ClassLoader loader(String binaryName) {
    if (binaryName.startsWith("java.") || binaryName.startsWith("javax.")) {
      return ClassLoader.getPlatformClassLoader();
    }
    return OWN.stream().anyMatch(binaryName::startsWith) ? ClassPath.class.getClassLoader() : null;
  }
}
