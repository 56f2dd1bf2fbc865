package dev.retort.scanner.mapping;

import dev.retort.scanner.ScanOptions.Provider;

/**
 * What one line of Hibernate does by itself and another does not: all that changed between 6.6 and
 * 7.4, in one place. Seen by running both over the fixtures ({@code HibernateSixTest}); {@code
 * docs/providers.md} is the same for readers.
 *
 * @param timeSeconds the digits of seconds of a {@code time} column ({@code
 *     Dialect#getDefaultTimePrecision})
 * @param checksIndexes whether the index of a list is checked to be no less than its base
 * @param checksDiscriminators whether a discriminator is checked to be one that an entity has
 * @param checksSubclassColumns whether a single table checks what its subclasses demand
 * @param uniqueNullableSets whether a set whose elements may be null gets a unique constraint in
 *     place of a primary key
 * @param exclusiveSetKeyIsElement whether the key of a join table whose elements are in one set
 *     only is the element alone; otherwise it is owner and element, beside a unique constraint
 * @param constrainedSetsHaveNoKey whether a set's table has no primary key where the mapping lists
 *     unique constraints for it
 * @param joinTableDemandsTarget whether the column of a to-one join table that points to the target
 *     is never null
 * @param subclassReferencesMayBeNull whether a reference that a subclass in a single table demands
 *     may be null in the table, as everything else of the subclass may
 * @param versionsAreDemanded whether the column of a version is never null
 * @param generatedColumnsMayBeNull whether no NOT NULL is written behind GENERATED ({@code
 *     Dialect#supportsNotNullAfterGeneratedAs})
 * @param declaredTypeChoosesGenerator whether AUTO looks at the type that an id is declared with,
 *     which may be a type variable; otherwise at what that stands for
 * @param checksConvertedEnums whether the values that a converter makes of an enum are checked, and
 *     letters and digits that stand for booleans
 * @param castsWithoutLength whether a part of a JSON value is cast to {@code varchar} without a
 *     length where no annotation gives one
 * @param uniqueReferences whether a column that is referred to and is no key is made unique
 * @param softDeletesReachCollections whether a class's {@code @SoftDelete} counts for the tables of
 *     its collections, too
 * @param genericGeneratorsNameTables whether a {@code @GenericGenerator}'s table has its name
 * @param keysCountJdbcTypes whether a key is sorted by the JDBC types, and not by what is written
 *     of them, of columns that refer to others, and of a set's elements
 * @param quotesDollars whether a name with a dollar sign is quoted, and so keeps its case
 */
public record ProviderDefaults(
    int timeSeconds,
    boolean checksIndexes,
    boolean checksDiscriminators,
    boolean checksSubclassColumns,
    boolean uniqueNullableSets,
    boolean exclusiveSetKeyIsElement,
    boolean constrainedSetsHaveNoKey,
    boolean joinTableDemandsTarget,
    boolean subclassReferencesMayBeNull,
    boolean versionsAreDemanded,
    boolean generatedColumnsMayBeNull,
    boolean declaredTypeChoosesGenerator,
    boolean checksConvertedEnums,
    boolean castsWithoutLength,
    boolean uniqueReferences,
    boolean softDeletesReachCollections,
    boolean genericGeneratorsNameTables,
    boolean keysCountJdbcTypes,
    boolean quotesDollars) {
  private static final ProviderDefaults HIBERNATE_6 =
      new ProviderDefaults(
          6, false, false, false, false, false, false, false, false, false, false, false, false,
          false, false, false, false, false, true);
  private static final ProviderDefaults HIBERNATE_7 =
      new ProviderDefaults(
          0, true, true, true, true, true, true, true, true, true, true, true, true, true, true,
          true, true, true, false);

  /** The defaults of a line. */
  public static ProviderDefaults of(Provider provider) {
    return provider == Provider.HIBERNATE_6 ? HIBERNATE_6 : HIBERNATE_7;
  }
}
