package dev.retort.scanner.source;

import dev.retort.scanner.bytecode.ClassPath;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.json.ModelFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A {@code model.json} and the classes beside it.
 *
 * @param classes null where the file stands alone
 */
record ModelPlace(String name, byte[] content, @Nullable ClassPath classes)
    implements AutoCloseable {
  /**
   * @throws IOException when there is no such file, or it cannot be read
   */
  static ModelPlace open(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      Path file = place.resolve(ModelFile.PATH);
      return new ModelPlace(
          file.toString(), Files.readAllBytes(file), new ClassPath(List.of(place)));
    }
    if (place.getFileName().toString().endsWith(".json")) {
      return new ModelPlace(place.toString(), Files.readAllBytes(place), null);
    }
    try (ZipFile zip = new ZipFile(place.toFile())) {
      ZipEntry entry = zip.getEntry(ModelFile.PATH);
      if (entry == null) {
        throw new FileNotFoundException(ModelFile.PATH);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new ModelPlace(
            place + "!/" + entry.getName(), in.readAllBytes(), new ClassPath(List.of(place)));
      }
    }
  }

  /**
   * Whether the type's class file is still there. Builds remove the class of a deleted source; the
   * last type's removal leaves nothing that would run the processor again.
   */
  boolean holds(TypeDeclaration type) {
    String suffix = type.kind() == TypeDeclaration.Kind.PACKAGE ? ".package-info" : "";
    return classes == null || classes.has(type.name() + suffix);
  }

  @Override
  public void close() {
    if (classes != null) {
      classes.close();
    }
  }
}
