package dev.retort.scanner.model;

import dev.retort.schema.Order;
import java.util.List;
import java.util.Optional;

/**
 * Every type that a mapping can depend on.
 *
 * @param types sorted by name; those that are not {@link TypeDeclaration#managed() managed} are
 *     there because a managed one extends, embeds or converts with them
 */
public record EntityModel(List<TypeDeclaration> types) {
  public EntityModel {
    types = isSorted(types) ? List.copyOf(types) : sorted(types);
  }

  /** Nearly always: it spares a cold javac the sorting's classes. */
  private static boolean isSorted(List<TypeDeclaration> types) {
    String before = "";
    for (TypeDeclaration type : types) {
      if (before.compareTo(type.name()) > 0) {
        return false;
      }
      before = type.name();
    }
    return true;
  }

  private static List<TypeDeclaration> sorted(List<TypeDeclaration> types) {
    return types.stream().sorted(Order.by(TypeDeclaration::name)).toList();
  }

  public Optional<TypeDeclaration> type(String binaryName) {
    return types.stream().filter(t -> t.name().equals(binaryName)).findFirst();
  }
}
