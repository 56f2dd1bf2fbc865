package dev.retort.engine;

import dev.retort.differ.Hooks;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Finds users' services on {@code hooks.classpath} and on the tool's own class path. They have a
 * key of their own: the jars of {@code models.classpath} are read, and never run.
 */
public final class HookLoader {
  private HookLoader() {}

  /**
   * Does something with the hooks, while their classes can be loaded.
   *
   * @throws RetortException RT459 where a path is missing, RT293 where a service cannot be made
   */
  public static <T> T with(List<Path> classpath, Function<Hooks, T> work) {
    URL[] urls = classpath.stream().map(HookLoader::url).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, HookLoader.class.getClassLoader())) {
      return work.apply(Hooks.load(loader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path path) {
    if (!Files.exists(path)) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT459",
          "a path of the configuration does not exist.",
          List.of("path   " + path, "key    hooks.classpath"),
          "Correct the key in retort.toml, or build the project first. Nothing was touched.");
    }
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
