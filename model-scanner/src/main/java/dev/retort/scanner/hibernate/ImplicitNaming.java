package dev.retort.scanner.hibernate;

import java.util.HashSet;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitConstraintNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;

/** Hibernate's own implicit names, remembering which constraints and indexes it had to name. */
class ImplicitNaming extends ImplicitNamingStrategyJpaCompliantImpl {
  private static final long serialVersionUID = 1L;

  private final HashSet<String> derived = new HashSet<>();

  @Override
  protected Identifier generateConstraintName(ImplicitConstraintNameSource source) {
    Identifier name = super.generateConstraintName(source);
    derived.add(name.getText());
    return name;
  }

  /** Whether the mapping left this constraint or index unnamed. */
  final boolean derived(String name) {
    return derived.contains(name);
  }
}
