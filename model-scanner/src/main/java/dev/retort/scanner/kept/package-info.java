/** What earlier scans found, kept in files that may be deleted at any time. */
@NullMarked
package dev.retort.scanner.kept;

import org.jspecify.annotations.NullMarked;
