package dev.retort.scanner.source;

import java.util.List;

/**
 * What is known of a source file that parsed.
 *
 * @param hash of its text
 * @param signature what other files may learn from it, see {@link Signatures}
 * @param packageName of its types; for a {@code package-info.java} what it is about
 * @param declared binary names of all its types
 * @param annotated those with annotations, where this file's declaration counts
 */
record CachedFile(
    String path,
    String hash,
    String signature,
    String packageName,
    List<String> declared,
    List<String> annotated) {}
