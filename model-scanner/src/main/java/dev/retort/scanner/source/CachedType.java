package dev.retort.scanner.source;

import java.util.SortedSet;

/**
 * A type's declaration, with what it rests on.
 *
 * @param name its binary name, or {@code a.package-info}
 * @param path the file it is in
 * @param hash of that file's text
 * @param asked top-level names that were looked for among the sources while it was read
 * @param answers fingerprint of what the sources answered
 * @param json the declaration
 */
record CachedType(
    String name, String path, String hash, SortedSet<String> asked, String answers, String json) {}
