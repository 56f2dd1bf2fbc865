package dev.retort.processor;

import dev.retort.finding.RetortException;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelJson;
import dev.retort.scanner.model.json.ModelLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

  private PreviousModel(
      ClassFolder folder, @Nullable EntityModel model, Predicate<String> replaced) {
    this.folder = folder;
    this.exists = model != null;
    if (model != null) {
      for (TypeDeclaration type : model.types()) {
        if (type.kind() != TypeDeclaration.Kind.PACKAGE && !replaced.test(type.name())) {
          types.put(type.name(), type);
        }
      }
    }
  }

  /**
   * @param replaced whether a type, by its binary name, is being compiled again: what was known of
   *     it is not even read
   */
  static PreviousModel of(ClassFolder folder, Predicate<String> replaced) {
    return new PreviousModel(folder, read(folder, replaced), replaced);
  }

  private static @Nullable EntityModel read(ClassFolder folder, Predicate<String> replaced) {
    try (InputStream in = folder.open(ModelFile.PATH)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ModelJson.read(ModelLines.without(text, replaced), ModelFile.PATH).model();
    } catch (RetortException e) {
      return new EntityModel(List.of()); // damaged or of another version: to be replaced
    } catch (IOException | IllegalArgumentException e) {
      return null; // the first compilation
    }
  }

  /** Whether there was none: then an empty one need not be written. */
  boolean staysAway() {
    return !exists;
  }

  /** The types that are still in the class folder, of those that the earlier compilation had. */
  List<TypeDeclaration> managed() {
    List<TypeDeclaration> all = new ArrayList<>();
    for (TypeDeclaration type : types.values()) {
      if (type.managed() && isCompiled(type.name())) {
        all.add(type);
      }
    }
    return all;
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
