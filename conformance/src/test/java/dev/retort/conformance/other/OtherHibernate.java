package dev.retort.conformance.other;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A Hibernate of another line: jars in a folder, together with compiled entities. */
public final class OtherHibernate implements AutoCloseable {
  private final URLClassLoader loader;

  /** Kept, since a logger that nobody holds forgets its level. */
  private final Logger log = Logger.getLogger("org.hibernate");

  /**
   * @param jars the folder that holds Hibernate and what it needs
   * @param classes class folders with the entities; this class's own is added
   */
  public OtherHibernate(Path jars, List<Path> classes) {
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> files = Files.list(jars)) {
      files
          .filter(f -> f.toString().endsWith(".jar"))
          .sorted()
          .map(OtherHibernate::url)
          .forEach(urls::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    urls.add(OtherHibernate.class.getProtectionDomain().getCodeSource().getLocation());
    classes.forEach(c -> urls.add(url(c)));
    loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** The statements that create the schema of these classes and packages. */
  @SuppressWarnings("unchecked")
  public List<String> ddl(Map<String, List<String>> request) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    Level level = log.getLevel();
    thread.setContextClassLoader(loader);
    log.setLevel(Level.SEVERE);
    try {
      Object export =
          loader.loadClass(DdlExport.class.getName()).getDeclaredConstructor().newInstance();
      return ((Function<Map<String, List<String>>, List<String>>) export).apply(request);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
      log.setLevel(level);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
