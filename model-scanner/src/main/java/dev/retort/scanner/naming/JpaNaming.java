package dev.retort.scanner.naming;

/**
 * Hibernate's defaults: what Jakarta Persistence demands, written as it is.
 *
 * @see <a
 *     href="https://docs.hibernate.org/orm/7.4/userguide/html_single/#naming">ImplicitNamingStrategyJpaCompliantImpl</a>
 */
class JpaNaming implements NamingStrategy {
  @Override
  public Identifier physical(Identifier logical) {
    return logical;
  }

  @Override
  public Identifier column(String attributePath) {
    return Identifier.of(last(attributePath));
  }

  @Override
  public Identifier joinTable(Identifier ownerTable, Identifier targetTable, String attributePath) {
    return Identifier.of(ownerTable.text() + "_" + targetTable.text())
        .quotedIf(ownerTable.quoted() || targetTable.quoted());
  }

  @Override
  public Identifier collectionTable(String entityName, String attributePath) {
    return Identifier.of(entityName + "_" + last(attributePath));
  }

  @Override
  public Identifier joinColumn(String attributeOrEntity, Identifier referencedColumn) {
    return Identifier.of(last(attributeOrEntity) + "_" + referencedColumn.text())
        .quotedIf(referencedColumn.quoted());
  }

  @Override
  public Identifier mapKey(String attributePath) {
    return Identifier.of(last(attributePath) + "_KEY");
  }

  @Override
  public Identifier listIndex(String attributePath) {
    return Identifier.of(last(attributePath) + "_ORDER");
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
