package dev.retort.migration;

import dev.retort.operations.AddAttribute;
import dev.retort.operations.AddDomainCheck;
import dev.retort.operations.AlterAttribute;
import dev.retort.operations.AlterDomainDefault;
import dev.retort.operations.AlterDomainNullability;
import dev.retort.operations.CreateComposite;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateRange;
import dev.retort.operations.DropAttribute;
import dev.retort.operations.DropComposite;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropDomainCheck;
import dev.retort.operations.DropRange;
import dev.retort.operations.Operation;
import dev.retort.operations.RenameAttribute;
import dev.retort.operations.RenameDomainConstraint;
import dev.retort.operations.RenameRange;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceValue;
import dev.retort.operations.ValidateDomainConstraint;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;

/** What a migration says about types; part of {@link Operations}. */
public interface TypeOperations {
  /** Hands on an operation as it is. */
  void add(Operation operation);

  /** Creates a domain. */
  default void createDomain(DomainBuilder domain) {
    add(new CreateDomain(domain.build()));
  }

  /** Drops a domain. The definition is for whoever wants it back. */
  default void dropDomain(DomainBuilder domain) {
    add(new DropDomain(domain.build()));
  }

  /** Adds a check to a domain. */
  default void addDomainCheck(String domain, CheckBuilder check) {
    add(new AddDomainCheck(QualifiedName.parse(domain), check.build()));
  }

  /** Drops a check of a domain. The definition is for whoever wants it back. */
  default void dropDomainCheck(String domain, CheckBuilder check) {
    add(new DropDomainCheck(QualifiedName.parse(domain), check.build()));
  }

  /** Checks the values that a constraint of a domain has not looked at yet. */
  default void validateDomainConstraint(String domain, String constraint) {
    add(new ValidateDomainConstraint(QualifiedName.parse(domain), constraint));
  }

  /** Renames a constraint of a domain. */
  default void renameDomainConstraint(String domain, String from, String to) {
    add(new RenameDomainConstraint(QualifiedName.parse(domain), from, to));
  }

  /** Gives a domain a default that had none. */
  default void setDomainDefault(String domain, String to) {
    add(new AlterDomainDefault(QualifiedName.parse(domain), null, SqlExpression.of(to)));
  }

  /** Changes the default of a domain. */
  default void changeDomainDefault(String domain, String from, String to) {
    add(
        new AlterDomainDefault(
            QualifiedName.parse(domain), SqlExpression.of(from), SqlExpression.of(to)));
  }

  /** Drops the default of a domain, which is named for whoever wants it back. */
  default void dropDomainDefault(String domain, String from) {
    add(new AlterDomainDefault(QualifiedName.parse(domain), SqlExpression.of(from), null));
  }

  /** Makes a domain require a value. */
  default void setDomainNotNull(String domain) {
    add(new AlterDomainNullability(QualifiedName.parse(domain), false));
  }

  /** Makes a domain require a value no longer. */
  default void dropDomainNotNull(String domain) {
    add(new AlterDomainNullability(QualifiedName.parse(domain), true));
  }

  /** Creates a composite type. */
  default void createComposite(CompositeBuilder type) {
    add(new CreateComposite(type.build()));
  }

  /** Drops a composite type. The definition is for whoever wants it back. */
  default void dropComposite(CompositeBuilder type) {
    add(new DropComposite(type.build()));
  }

  /** Adds an attribute to a composite type, after the others. */
  default void addAttribute(String type, AttributeBuilder attribute) {
    add(new AddAttribute(QualifiedName.parse(type), attribute.build()));
  }

  /** Drops an attribute of a composite type. The definition is for whoever wants it back. */
  default void dropAttribute(String type, AttributeBuilder attribute) {
    add(new DropAttribute(QualifiedName.parse(type), attribute.build()));
  }

  /** Changes the type or collation of an attribute. */
  default void alterAttribute(String type, AttributeBuilder from, AttributeBuilder to) {
    add(new AlterAttribute(QualifiedName.parse(type), from.build(), to.build()));
  }

  /** Renames an attribute of a composite type. */
  default void renameAttribute(String type, String from, String to) {
    add(new RenameAttribute(QualifiedName.parse(type), from, to));
  }

  /** Creates a range type. */
  default void createRange(RangeBuilder type) {
    add(new CreateRange(type.build()));
  }

  /** Drops a range type. The definition is for whoever wants it back. */
  default void dropRange(RangeBuilder type) {
    add(new DropRange(type.build()));
  }

  /** Gives the rows that hold one value of an enum that is kept as text another. */
  default void replaceValue(String table, String column, String from, String to) {
    add(new ReplaceValue(QualifiedName.parse(table), column, from, to));
  }

  /**
   * Renames a range type and its multirange type within their schemas, and the functions that came
   * with them.
   */
  default void renameRange(String from, String to, String multirange, String toMultirange) {
    add(
        new RenameRange(
            QualifiedName.parse(from), to, QualifiedName.parse(multirange), toMultirange));
  }

  /** Renames an enum, domain or composite type within its schema. */
  default void renameType(String from, String to) {
    add(new RenameType(QualifiedName.parse(from), to));
  }
}
