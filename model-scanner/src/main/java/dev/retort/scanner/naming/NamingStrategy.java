package dev.retort.scanner.naming;

import dev.retort.scanner.ScanOptions;
import java.util.Map;

/**
 * What things are called that the model does not name, and what becomes of names that it does.
 *
 * <p>Attribute paths are given with dots; only their last part counts.
 */
public interface NamingStrategy {
  /** Hibernate's setting that quotes whatever is named. */
  String GLOBALLY_QUOTED = "hibernate.globally_quoted_identifiers";

  /** Hibernate's setting that takes column definitions out of that. */
  String DEFINITIONS_UNQUOTED = GLOBALLY_QUOTED + "_skip_column_definitions";

  /**
   * @param properties the values of placeholders in names, and whether all are quoted
   */
  static NamingStrategy of(ScanOptions.Naming naming, Map<String, String> properties) {
    NamingStrategy strategy =
        naming == ScanOptions.Naming.SPRING ? new SpringNaming() : new JpaNaming();
    if (properties.isEmpty()) {
      return strategy;
    }
    NamingStrategy replacing = new PlaceholderNaming(strategy, properties);
    boolean all = Boolean.parseBoolean(properties.get(GLOBALLY_QUOTED));
    return all ? new QuotingNaming(replacing, name -> true) : replacing;
  }

  /** The same as a line of Hibernate before 7 has it, to which a dollar sign asks for quotes. */
  static NamingStrategy quotingDollars(NamingStrategy strategy) {
    return new QuotingNaming(strategy, name -> name.text().indexOf('$') >= 0);
  }

  /** A name as it is written, or as an entity's class gives it. */
  default Identifier logical(String written) {
    return Identifier.of(written);
  }

  /** The name in the database of a table, column or sequence with this logical name. */
  Identifier physical(Identifier logical);

  /** A column's logical name. */
  Identifier column(String attributePath);

  /**
   * A join table's logical name.
   *
   * @param ownerTable logical names of the two tables
   */
  Identifier joinTable(Identifier ownerTable, Identifier targetTable, String attributePath);

  /** The logical name of an element collection's table. */
  Identifier collectionTable(String entityName, String attributePath);

  /**
   * A join column's logical name.
   *
   * @param attributeOrEntity the referencing attribute's path, or the entity's name
   * @param referencedColumn the referenced column's logical name
   */
  Identifier joinColumn(String attributeOrEntity, Identifier referencedColumn);

  /** The logical name of a map's key column. */
  Identifier mapKey(String attributePath);

  /** The logical name of a list's index column. */
  Identifier listIndex(String attributePath);
}
