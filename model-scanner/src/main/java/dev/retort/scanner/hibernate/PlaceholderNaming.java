package dev.retort.scanner.hibernate;

import dev.retort.scanner.naming.PlaceholderText;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A naming strategy with the placeholders in names replaced first, as the strategy of an
 * application does that has such names: Hibernate itself takes them literally.
 */
final class PlaceholderNaming implements PhysicalNamingStrategy {
  private final PhysicalNamingStrategy strategy;
  private final Map<String, String> properties;

  PlaceholderNaming(PhysicalNamingStrategy strategy, Map<String, String> properties) {
    this.strategy = strategy;
    this.properties = properties;
  }

  private @Nullable Identifier named(
      @Nullable Identifier name, UnaryOperator<@Nullable Identifier> physical) {
    if (name == null || properties.isEmpty() || !PlaceholderText.isIn(name.getText())) {
      return physical.apply(name);
    }
    String text = PlaceholderText.replace(name.getText(), properties, unknown -> {});
    return physical.apply(Identifier.toIdentifier(text));
  }

  @Override
  public @Nullable Identifier toPhysicalCatalogName(
      @Nullable Identifier name, JdbcEnvironment environment) {
    return named(name, n -> strategy.toPhysicalCatalogName(n, environment));
  }

  @Override
  public @Nullable Identifier toPhysicalSchemaName(
      @Nullable Identifier name, JdbcEnvironment environment) {
    return named(name, n -> strategy.toPhysicalSchemaName(n, environment));
  }

  @Override
  public @Nullable Identifier toPhysicalTableName(
      @Nullable Identifier name, JdbcEnvironment environment) {
    return named(name, n -> strategy.toPhysicalTableName(n, environment));
  }

  @Override
  public @Nullable Identifier toPhysicalSequenceName(
      @Nullable Identifier name, JdbcEnvironment environment) {
    return named(name, n -> strategy.toPhysicalSequenceName(n, environment));
  }

  @Override
  public @Nullable Identifier toPhysicalColumnName(
      @Nullable Identifier name, JdbcEnvironment environment) {
    return named(name, n -> strategy.toPhysicalColumnName(n, environment));
  }
}
