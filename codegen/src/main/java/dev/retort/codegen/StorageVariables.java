package dev.retort.codegen;

import dev.retort.operations.AddPartition;
import dev.retort.operations.AlterColumnOptions;
import dev.retort.operations.AlterInheritance;
import dev.retort.operations.AlterNotNullInheritance;
import dev.retort.operations.AlterSequenceOwner;
import dev.retort.operations.AlterTableStorage;
import dev.retort.operations.AttachPartition;
import dev.retort.operations.DetachPartition;
import dev.retort.operations.DropPartition;
import dev.retort.operations.SetLogged;

/** What the templates of operations on how tables are kept may use. */
final class StorageVariables {
  private StorageVariables() {}

  static void bind(OperationVariables variables, Expressions write) {
    variables.bind(
        AddPartition.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("partition", write.partition(o.partition()));
        });
    variables.bind(
        AlterColumnOptions.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("from", write.stored(o.from()));
          out.put("to", write.stored(o.to()));
        });
    variables.bind(
        AlterInheritance.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("from", write.names(o.from()));
          out.put("to", write.names(o.to()));
          out.put("optional", o.optional().isEmpty() ? null : o.optional(), JavaText::literals);
        });
    variables.bind(
        AlterNotNullInheritance.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.text("constraint", o.constraint());
          out.put("noInherit", Boolean.toString(o.noInherit()));
        });
    variables.bind(
        AlterSequenceOwner.class,
        (o, out) -> {
          out.put("sequence", write.name(o.sequence()));
          out.put("from", o.from(), write::owner);
          out.put("to", o.to(), write::owner);
        });
    variables.bind(
        AlterTableStorage.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("from", write.map(o.from()));
          out.put("to", write.map(o.to()));
        });
    variables.bind(
        AttachPartition.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("partition", write.name(o.partition()));
          out.text("bound", o.bound());
        });
    variables.bind(
        DetachPartition.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("partition", write.name(o.partition()));
          out.text("bound", o.bound());
        });
    variables.bind(
        DropPartition.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.put("partition", write.partition(o.partition()));
        });
    variables.bind(
        SetLogged.class,
        (o, out) -> {
          out.put("table", write.name(o.table()));
          out.flag("logged", o.logged());
        });
  }
}
