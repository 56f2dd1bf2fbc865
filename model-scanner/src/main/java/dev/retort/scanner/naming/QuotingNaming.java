package dev.retort.scanner.naming;

import java.util.function.Predicate;

/**
 * A naming strategy that quotes some names: all of them, where identifiers are quoted globally; as
 * Hibernate 6.6 does, those with a dollar sign, which the table of a nested class has that is not
 * given a name ({@code Identifier#toIdentifier}).
 */
record QuotingNaming(NamingStrategy strategy, Predicate<Identifier> which)
    implements NamingStrategy {
  @Override
  public Identifier logical(String written) {
    return quoted(strategy.logical(written));
  }

  @Override
  public Identifier physical(Identifier logical) {
    return strategy.physical(quoted(logical));
  }

  @Override
  public Identifier column(String attributePath) {
    return quoted(strategy.column(attributePath));
  }

  @Override
  public Identifier joinTable(Identifier ownerTable, Identifier targetTable, String attributePath) {
    return quoted(strategy.joinTable(ownerTable, targetTable, attributePath));
  }

  @Override
  public Identifier collectionTable(String entityName, String attributePath) {
    return quoted(strategy.collectionTable(entityName, attributePath));
  }

  @Override
  public Identifier joinColumn(String attributeOrEntity, Identifier referencedColumn) {
    return quoted(strategy.joinColumn(attributeOrEntity, referencedColumn));
  }

  @Override
  public Identifier mapKey(String attributePath) {
    return quoted(strategy.mapKey(attributePath));
  }

  @Override
  public Identifier listIndex(String attributePath) {
    return quoted(strategy.listIndex(attributePath));
  }

  private Identifier quoted(Identifier name) {
    return name.quotedIf(which.test(name));
  }
}
