package dev.retort.scanner.source;

/**
 * One {@code .java} or {@code .kt} file.
 *
 * @param path for people; unique within a scan
 * @param text its content
 */
record SourceFile(String path, String text) {
  private static final int NAME_SEPARATOR = '/';

  /** The file's name without folders, {@code Customer.java}. */
  String name() {
    return path.substring(path.lastIndexOf(NAME_SEPARATOR) + 1);
  }

  boolean isPackageInfo() {
    return name().equals("package-info.java");
  }

  boolean isKotlin() {
    return path.endsWith(".kt");
  }
}
