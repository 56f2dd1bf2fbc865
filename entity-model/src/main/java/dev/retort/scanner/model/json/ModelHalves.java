package dev.retort.scanner.model.json;

import dev.retort.scanner.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Reads the types of a large model in two threads: each type is a line. */
final class ModelHalves {
  private ModelHalves() {}

  /**
   * As {@link DeclarationParser#types()}.
   *
   * @throws MalformedJsonException also where the lines are not what they look like
   */
  static List<TypeDeclaration> types(JsonReader json, DeclarationParser parser) {
    json.array();
    Optional<JsonReader> front = json.cutLines();
    if (front.isEmpty()) {
      return parser.rest();
    }
    ForkJoinTask<Optional<List<TypeDeclaration>>> first =
        ForkJoinPool.commonPool().submit(() -> read(front.get()));
    List<TypeDeclaration> second = parser.rest();
    List<TypeDeclaration> all =
        new ArrayList<>(
            first.join().orElseThrow(() -> new MalformedJsonException("the first half is none")));
    all.addAll(second);
    return all;
  }

  /** Empty where something else is there. */
  private static Optional<List<TypeDeclaration>> read(JsonReader front) {
    try {
      return Optional.of(new DeclarationParser(front).rest());
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
