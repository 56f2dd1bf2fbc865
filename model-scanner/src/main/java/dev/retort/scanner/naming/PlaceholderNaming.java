package dev.retort.scanner.naming;

import java.util.Map;

/**
 * A naming strategy with the placeholders in names replaced before it, as an application's own
 * physical strategy does that knows placeholders. Names derived from one are derived from the
 * logical name, placeholder and quotes included: so does Hibernate.
 */
record PlaceholderNaming(NamingStrategy strategy, Map<String, String> properties)
    implements NamingStrategy {
  @Override
  public Identifier physical(Identifier logical) {
    return strategy.physical(
        PlaceholderText.isIn(logical.text())
            ? Identifier.of(PlaceholderText.replace(logical.text(), properties, unknown -> {}))
            : logical);
  }

  @Override
  public Identifier column(String attributePath) {
    return strategy.column(attributePath);
  }

  @Override
  public Identifier joinTable(Identifier ownerTable, Identifier targetTable, String attributePath) {
    return strategy.joinTable(ownerTable, targetTable, attributePath);
  }

  @Override
  public Identifier collectionTable(String entityName, String attributePath) {
    return strategy.collectionTable(entityName, attributePath);
  }

  @Override
  public Identifier joinColumn(String attributeOrEntity, Identifier referencedColumn) {
    return strategy.joinColumn(attributeOrEntity, referencedColumn);
  }

  @Override
  public Identifier mapKey(String attributePath) {
    return strategy.mapKey(attributePath);
  }

  @Override
  public Identifier listIndex(String attributePath) {
    return strategy.listIndex(attributePath);
  }
}
