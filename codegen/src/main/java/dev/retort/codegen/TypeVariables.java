package dev.retort.codegen;

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
import dev.retort.operations.RenameAttribute;
import dev.retort.operations.RenameDomainConstraint;
import dev.retort.operations.RenameRange;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceValue;
import dev.retort.operations.ValidateDomainConstraint;

/** What the templates of operations on types may use. */
final class TypeVariables {
  private TypeVariables() {}

  static void bind(OperationVariables variables, Expressions write) {
    variables.bind(
        AddAttribute.class,
        (o, out) -> {
          out.put("type", write.name(o.type()));
          out.put("attribute", write.attribute(o.attribute()));
        });
    variables.bind(
        AddDomainCheck.class,
        (o, out) -> {
          out.put("domain", write.name(o.domain()));
          out.put("check", write.check(o.check()));
        });
    variables.bind(
        AlterAttribute.class,
        (o, out) -> {
          out.put("type", write.name(o.type()));
          out.put("from", write.attribute(o.from()));
          out.put("to", write.attribute(o.to()));
        });
    variables.bind(
        AlterDomainDefault.class,
        (o, out) -> {
          out.put("domain", write.name(o.domain()));
          out.text("from", o.from());
          out.text("to", o.to());
        });
    variables.bind(
        AlterDomainNullability.class,
        (o, out) -> {
          out.put("domain", write.name(o.domain()));
          out.flag("nullable", o.nullable());
        });
    variables.bind(
        CreateComposite.class,
        (o, out) -> {
          out.put("type", write.composite(o.type()));
        });
    variables.bind(
        CreateDomain.class,
        (o, out) -> {
          out.put("domain", write.domain(o.domain()));
        });
    variables.bind(
        CreateRange.class,
        (o, out) -> {
          out.put("type", write.range(o.type()));
        });
    variables.bind(
        DropAttribute.class,
        (o, out) -> {
          out.put("type", write.name(o.type()));
          out.put("attribute", write.attribute(o.attribute()));
        });
    variables.bind(
        DropComposite.class,
        (o, out) -> {
          out.put("type", write.composite(o.type()));
        });
    variables.bind(
        DropDomain.class,
        (o, out) -> {
          out.put("domain", write.domain(o.domain()));
        });
    variables.bind(
        DropDomainCheck.class,
        (o, out) -> {
          out.put("domain", write.name(o.domain()));
          out.put("check", write.check(o.check()));
        });
    variables.bind(
        DropRange.class,
        (o, out) -> {
          out.put("type", write.range(o.type()));
        });
    variables.bind(
        RenameAttribute.class,
        (o, out) -> {
          out.put("type", write.name(o.type()));
          out.text("from", o.from());
          out.text("to", o.to());
        });
    variables.bind(
        RenameDomainConstraint.class,
        (o, out) -> {
          out.put("domain", write.name(o.domain()));
          out.text("from", o.from());
          out.text("to", o.to());
        });
    variables.bind(
        RenameRange.class,
        (o, out) -> {
          out.put("from", write.name(o.from()));
          out.text("to", o.to());
          out.put("multirange", write.name(o.multirange()));
          out.text("toMultirange", o.toMultirange());
        });
    variables.bind(
        RenameType.class,
        (o, out) -> {
          out.put("from", write.name(o.from()));
          out.text("to", o.to());
        });
    variables.bind(
        ReplaceValue.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("column", o.column());
          out.text("from", o.from());
          out.text("to", o.to());
        });
    variables.bind(
        ValidateDomainConstraint.class,
        (o, out) -> {
          out.put("domain", write.name(o.domain()));
          out.text("name", o.name());
        });
  }
}
