package dev.retort.scanner.hibernate;

import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.naming.TableNamer;
import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** What every step of the conversion shares, and where findings are collected. */
final class Context {
  private final MetadataImplementor metadata;
  private final ImplicitNaming naming;
  private final ScanOptions options;
  private final Origins origins;
  private final List<Finding> findings = new ArrayList<>();

  Context(MetadataImplementor metadata, ImplicitNaming naming, ScanOptions options) {
    this.metadata = metadata;
    this.naming = naming;
    this.options = options;
    this.origins = new Origins(metadata);
  }

  MetadataImplementor metadata() {
    return metadata;
  }

  Dialect dialect() {
    return metadata.getDatabase().getDialect();
  }

  SqlStringGenerationContext sql() {
    return SqlStringGenerationContextImpl.fromExplicit(
        metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), null, null);
  }

  ScanOptions options() {
    return options;
  }

  Origins origins() {
    return origins;
  }

  List<Finding> findings() {
    return findings;
  }

  void report(FindingCode code, Object object, Origin origin, String message) {
    findings.add(code.on(object, origin, message));
  }

  QualifiedName qualified(@Nullable Identifier schema, Identifier name) {
    return QualifiedName.of(
        schema == null ? options.defaultSchema() : CatalogNames.of(schema), CatalogNames.of(name));
  }

  QualifiedName name(Table table) {
    return qualified(table.getSchemaIdentifier(), table.getNameIdentifier());
  }

  /**
   * The name of a foreign key or an index, which Hibernate makes up where the mapping gives none.
   *
   * @param text as Hibernate's model holds it
   */
  ObjectName hashedOrGiven(String text, String catalogName) {
    if (!naming.derived(Identifier.toIdentifier(text).getText())) {
      return ObjectName.given(catalogName);
    }
    return options.constraintNames() == ScanOptions.ConstraintNaming.HIBERNATE
        ? ObjectName.derived(Identifiers.truncate(catalogName))
        : TableNamer.unnamed();
  }
}
