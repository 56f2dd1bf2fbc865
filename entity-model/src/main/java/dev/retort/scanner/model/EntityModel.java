package dev.retort.scanner.model;

import java.util.Comparator;
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
    types = types.stream().sorted(Comparator.comparing(TypeDeclaration::name)).toList();
  }

  public Optional<TypeDeclaration> type(String binaryName) {
    return types.stream().filter(t -> t.name().equals(binaryName)).findFirst();
  }
}
