package dev.retort.differ;

/**
 * What a person has said about how to compare.
 *
 * @param answers to the questions about renames
 * @param dropLeftovers whether sequences, enum types and schemas that no model mentions are
 *     dropped; tables and columns always are, since the models own those
 * @param defaultSchema the schema of unqualified names
 * @param serverVersion the major version, 14 or newer
 * @param serialToIdentity whether a serial column becomes an identity column where the model says
 *     identity; otherwise the two count as the same
 * @param keepLengths whether a text keeps the limit that it has, or has none, where the model says
 *     no more than that it is a String
 * @param complete whether the wanted side says everything, as a database does; what entities cannot
 *     say they otherwise take over from the database
 * @param hooks what users have to say about it
 */
public record DiffOptions(
    RenameAnswers answers,
    boolean dropLeftovers,
    String defaultSchema,
    int serverVersion,
    boolean serialToIdentity,
    boolean keepLengths,
    boolean complete,
    Hooks hooks) {

  public DiffOptions(
      RenameAnswers answers,
      boolean dropLeftovers,
      String defaultSchema,
      int serverVersion,
      boolean serialToIdentity) {
    this(
        answers,
        dropLeftovers,
        defaultSchema,
        serverVersion,
        serialToIdentity,
        false,
        false,
        Hooks.NONE);
  }

  public DiffOptions(
      RenameAnswers answers, boolean dropLeftovers, String defaultSchema, int serverVersion) {
    this(answers, dropLeftovers, defaultSchema, serverVersion, false);
  }

  /** No answers, leftovers stay, {@code public}. */
  public static DiffOptions defaults(int serverVersion) {
    return new DiffOptions(RenameAnswers.NONE, false, "public", serverVersion);
  }

  public DiffOptions withAnswers(RenameAnswers other) {
    return new DiffOptions(
        other,
        dropLeftovers,
        defaultSchema,
        serverVersion,
        serialToIdentity,
        keepLengths,
        complete,
        hooks);
  }

  public DiffOptions withHooks(Hooks other) {
    return new DiffOptions(
        answers,
        dropLeftovers,
        defaultSchema,
        serverVersion,
        serialToIdentity,
        keepLengths,
        complete,
        other);
  }

  public DiffOptions withKeepLengths(boolean other) {
    return new DiffOptions(
        answers,
        dropLeftovers,
        defaultSchema,
        serverVersion,
        serialToIdentity,
        other,
        complete,
        hooks);
  }

  /** The same, for a wanted side that says everything; what it does not mention goes. */
  public DiffOptions withComplete(boolean other) {
    return new DiffOptions(
        answers,
        dropLeftovers || other,
        defaultSchema,
        serverVersion,
        serialToIdentity || other,
        keepLengths && !other,
        other,
        hooks);
  }
}
