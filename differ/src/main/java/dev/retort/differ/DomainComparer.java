package dev.retort.differ;

import dev.retort.operations.AddDomainCheck;
import dev.retort.operations.AlterDomainDefault;
import dev.retort.operations.AlterDomainNullability;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropDomainCheck;
import dev.retort.operations.RenameDomainConstraint;
import dev.retort.operations.SetComment;
import dev.retort.operations.ValidateDomainConstraint;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Domain;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Domains. One whose base type changes is {@link TypeRebuilds}' business and comes as created. */
final class DomainComparer implements ObjectComparer<Schema, Domain> {
  @Override
  public List<Domain> objects(Schema parent) {
    return parent.domains();
  }

  @Override
  public Comparable<?> key(Domain object) {
    return object.name();
  }

  @Override
  public void created(Scope<Schema> scope, Domain to, DiffSink out) {
    out.add(new CreateDomain(to));
  }

  @Override
  public void dropped(Scope<Schema> scope, Domain from, DiffSink out) {
    if (scope.options().dropLeftovers()) {
      out.add(new DropDomain(from));
    } else {
      out.note(
          DifferFindings.LEFTOVER.on(
              from.name(), from.origin(), "no model mentions domain " + from.name()));
    }
  }

  @Override
  public void altered(Scope<Schema> scope, Domain from, Domain to, DiffSink out) {
    QualifiedName name = to.name();
    if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
      out.add(new AlterDomainDefault(name, from.defaultValue(), to.defaultValue()));
    }
    compareChecks(from, to, out);
    if (from.nullable() && !to.nullable()) {
      out.add(
          new AlterDomainNullability(name, false),
          DifferFindings.SET_NOT_NULL.on(
              name,
              to.origin(),
              "rows that are null in a column of domain " + name + " refuse SET NOT NULL"));
    } else if (from.nullable() != to.nullable()) {
      out.add(new AlterDomainNullability(name, true));
    }
    if (!Objects.equals(from.comment(), to.comment())) {
      out.add(new SetComment(CommentTarget.type(name), from.comment(), to.comment()));
    }
  }

  private static void compareChecks(Domain from, Domain to, DiffSink out) {
    List<CheckConstraint> left = new ArrayList<>(from.checks());
    for (CheckConstraint check : to.checks()) {
      Optional<CheckConstraint> same = find(left, c -> c.name().equals(check.name()));
      if (same.isPresent() && same.get().expression().equals(check.expression())) {
        left.remove(same.get());
        compareCheck(to, same.get(), check, out);
        continue;
      }
      Optional<CheckConstraint> renamed =
          same.isPresent()
              ? Optional.empty()
              : find(
                  left,
                  c ->
                      c.expression().equals(check.expression())
                          && to.checks().stream().noneMatch(o -> o.name().equals(c.name())));
      if (out.isRecreated(to.name() + "." + check.name())) {
        out.add(new AddDomainCheck(to.name(), check));
      } else if (renamed.isPresent()) {
        left.remove(renamed.get());
        out.add(
            new RenameDomainConstraint(
                to.name(), renamed.get().name().text(), check.name().text()));
        compareCheck(to, renamed.get(), check, out);
      } else {
        out.add(
            new AddDomainCheck(to.name(), check),
            DifferFindings.EXISTING_ROWS_CHECKED.on(
                to.name() + "." + check.name(),
                check.origin().or(to.origin()),
                "rows that break "
                    + check.expression()
                    + " in a column of domain "
                    + to.name()
                    + " break the new check"));
      }
    }
    left.forEach(check -> out.add(new DropDomainCheck(from.name(), check)));
  }

  private static void compareCheck(
      Domain domain, CheckConstraint from, CheckConstraint to, DiffSink out) {
    if (to.validated() && !from.validated()) {
      out.add(
          new ValidateDomainConstraint(domain.name(), to.name().text()),
          DifferFindings.EXISTING_ROWS_CHECKED.on(
              domain.name() + "." + to.name(),
              to.origin().or(domain.origin()),
              "the check is NOT VALID in the database: rows that were there before it were never checked"));
    }
    if (!Objects.equals(from.comment(), to.comment())) {
      out.add(
          new SetComment(
              CommentTarget.domainConstraint(domain.name(), to.name().text()),
              from.comment(),
              to.comment()));
    }
  }

  private static Optional<CheckConstraint> find(
      List<CheckConstraint> checks, Predicate<CheckConstraint> which) {
    return checks.stream().filter(which).findFirst();
  }
}
