package dev.retort.runner;

import java.net.URI;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source that the compiler reads from memory. */
final class SourceObject extends SimpleJavaFileObject {
  private final Path path;
  private final String text;

  SourceObject(Path path, String text) {
    super(uri(path), Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  private static URI uri(Path path) {
    return path.toAbsolutePath().toUri();
  }

  Path path() {
    return path;
  }

  String text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
