package dev.retort.scanner.hibernate;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitJoinTableNameSource;

/**
 * Spring Boot's implicit names: a join table is named after the owning table and the attribute
 * ({@code SpringImplicitNamingStrategy}).
 */
final class SpringNaming extends ImplicitNaming {
  private static final long serialVersionUID = 1L;

  @Override
  public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
    String attribute = source.getAssociationOwningAttributePath().getProperty();
    return toIdentifier(
        source.getOwningPhysicalTableName() + "_" + attribute, source.getBuildingContext());
  }
}
