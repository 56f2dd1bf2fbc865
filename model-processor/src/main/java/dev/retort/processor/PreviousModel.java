package dev.retort.processor;

import dev.retort.finding.RetortException;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model that an earlier compilation left in the class folder. Some builds, those of editors
 * above all, compile only what has changed: the entities that such a compilation does not see are
 * still there, and leaving them out would read as "drop their tables".
 */
final class PreviousModel {
  private final ClassFolder folder;
  private final boolean exists;
  private final Map<String, TypeDeclaration> types = new HashMap<>();

  private PreviousModel(ClassFolder folder, @Nullable EntityModel model) {
    this.folder = folder;
    this.exists = model != null;
    if (model != null) {
      model.types().stream()
          .filter(type -> type.kind() != TypeDeclaration.Kind.PACKAGE)
          .forEach(type -> types.put(type.name(), type));
    }
  }

  static PreviousModel of(ClassFolder folder) {
    return new PreviousModel(folder, read(folder));
  }

  private static @Nullable EntityModel read(ClassFolder folder) {
    try (InputStream in = folder.open(ModelFile.PATH)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ModelJson.read(text, ModelFile.PATH).model();
    } catch (RetortException e) {
      return new EntityModel(List.of()); // damaged or of another version: to be replaced
    } catch (IOException | IllegalArgumentException e) {
      return null; // the first compilation
    }
  }

  /** Whether nothing has to be written: nothing is there, and there is nothing to say. */
  boolean staysAway(ModelFile file) {
    return !exists && file.model().types().isEmpty() && file.problems().isEmpty();
  }

  /** The types that are still in the class folder, of those that the earlier compilation had. */
  List<TypeDeclaration> managed() {
    return types.values().stream()
        .filter(type -> type.managed() && isCompiled(type.name()))
        .toList();
  }

  /** A type of the class folder as it was read from source; null for any other. */
  @Nullable TypeDeclaration find(String binaryName) {
    TypeDeclaration type = types.get(binaryName);
    return type != null && isCompiled(binaryName) ? type.withManaged(false) : null;
  }

  private boolean isCompiled(String binaryName) {
    try (InputStream in = folder.open(binaryName.replace('.', '/') + ".class")) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
