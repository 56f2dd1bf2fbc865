package dev.retort.cli;

/**
 * The configuration of {@code java.util.logging}, named by its system property: none, and so no
 * handlers. What libraries log is no answer and no diagnosis.
 */
public final class SilentLogging {}
