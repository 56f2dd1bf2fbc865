package dev.retort.scanner.source;

import dev.retort.scanner.model.TypeDeclaration;
import java.util.List;

/**
 * A type's declaration, with what it rests on.
 *
 * @param name its binary name, or {@code a.package-info}
 * @param path the file it is in
 * @param hash of that file's text
 * @param asked top-level names that were looked for among the sources while it was read, sorted
 * @param answers fingerprint of what the sources answered
 */
record CachedType(
    String name,
    String path,
    String hash,
    List<String> asked,
    String answers,
    TypeDeclaration declaration) {}
