package dev.retort.processor;

import dev.retort.scanner.model.json.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Where the compiler puts class files, and the model beside them. */
interface ClassFolder {
  /**
   * @throws IOException when there is no such file
   */
  InputStream open(String path) throws IOException;

  /**
   * Begins the model anew.
   *
   * @param originating what it depends on
   */
  OutputStream createModel(Element... originating) throws IOException;

  /** As an annotation processor sees it. */
  record OfFiler(Filer filer) implements ClassFolder {
    @Override
    public InputStream open(String path) throws IOException {
      return filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).openInputStream();
    }

    @Override
    public OutputStream createModel(Element... originating) throws IOException {
      return filer
          .createResource(StandardLocation.CLASS_OUTPUT, "", ModelFile.PATH, originating)
          .openOutputStream();
    }
  }

  /** A folder of the file system. */
  record OfPath(Path folder) implements ClassFolder {
    @Override
    public InputStream open(String path) throws IOException {
      return Files.newInputStream(folder.resolve(path));
    }

    @Override
    public OutputStream createModel(Element... originating) throws IOException {
      Path file = folder.resolve(ModelFile.PATH);
      Files.createDirectories(file.getParent());
      return Files.newOutputStream(file);
    }
  }
}
