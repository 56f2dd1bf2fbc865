package dev.retort.scanner.mapping;

import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.scanner.mapping.types.Descriptors;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports every annotation that may shape the schema and that no rule understands. */
final class AnnotationAudit {
  private static final String META = "org.hibernate.annotations.";

  /** Whose options are taken apart where they are used. */
  private static final Set<String> WITH_OPTIONS =
      Set.of(
          Jpa.COLUMN,
          Jpa.JOIN_COLUMN,
          "jakarta.persistence.ForeignKey",
          "jakarta.persistence.Index",
          "jakarta.persistence.UniqueConstraint");

  private final MappingContext context;
  private final List<Finding> findings = new ArrayList<>();

  AnnotationAudit(MappingContext context) {
    this.context = context;
  }

  /** Only reads: it may run beside the mapping. */
  List<Finding> run() {
    for (TypeDeclaration type : context.types.all()) {
      boolean mapped =
          context.hierarchy.get(type.name()) != null
              || type.annotation(Jpa.MAPPED_SUPERCLASS).isPresent()
              || type.annotation(Jpa.EMBEDDABLE).isPresent();
      if (mapped) {
        audit(type.annotations(), new Where(type, null));
        for (Member member : type.members()) {
          if (!member.annotations().isEmpty()) {
            audit(member.annotations(), new Where(type, member));
          }
        }
      }
      if (type.kind() == TypeDeclaration.Kind.ENUM) {
        auditEnum(type);
      }
    }
    return findings;
  }

  private void report(FindingCode code, String where, Origin origin, String message) {
    findings.add(code.on(where, origin, message));
  }

  /** What an annotation is on; its name is put together where something is reported. */
  private record Where(TypeDeclaration type, @Nullable Member member) {
    @Override
    public String toString() {
      return member == null ? type.simpleName() : type.simpleName() + "." + member.name();
    }
  }

  private void auditEnum(TypeDeclaration type) {
    for (TypeDeclaration.EnumConstant constant : type.enumConstants()) {
      boolean valued = type.members().stream().anyMatch(m -> m.has(Jpa.ENUMERATED_VALUE));
      if (valued
          && (constant.value() == null || constant.value() instanceof AnnotationValue.Unresolved)) {
        report(
            MappingFindings.RT137,
            type.simpleName(),
            constant.origin(),
            "the @EnumeratedValue of "
                + constant.name()
                + " cannot be read: columns of this type get no check");
        return;
      }
    }
  }

  private void audit(List<AnnotationUse> annotations, Where where) {
    for (int i = 0; i < annotations.size(); i++) {
      AnnotationUse use = annotations.get(i);
      if (KnownAnnotations.isOurConcern(use.type())) {
        if (KnownAnnotations.isKnown(use.type())
            || Descriptors.isDescriptor(use.type()) && Descriptors.isKnown(use)) {
          if (!use.values().isEmpty()) {
            use.values().forEach((member, value) -> auditValue(use, member, value, where));
          }
        } else {
          unknown(use, where);
        }
      } else {
        auditMeta(use, where);
      }
    }
  }

  /** An annotation of the user's own that carries Hibernate's. */
  private void auditMeta(AnnotationUse use, Where where) {
    TypeDeclaration declared = context.types.get(use.type());
    if (declared == null) {
      return;
    }
    for (AnnotationUse meta : declared.annotations()) {
      if (meta.type().equals(META + "IdGeneratorType")) {
        if (meta.type("value")
            .filter(t -> OwnGenerators.workInMemory(context.types, t.name()))
            .isPresent()) {
          return;
        }
        report(
            MappingFindings.RT131,
            where.toString(),
            use.origin(),
            "the generator of @"
                + simpleName(use)
                + " on "
                + where
                + " is written in Java: a sequence or table that it needs is not part of the wanted"
                + " schema");
        return;
      }
      if (meta.type().equals(META + "ValueGenerationType")) {
        return; // makes values, not columns
      }
      if (meta.type().endsWith("BinderType")) {
        report(
            MappingFindings.RT131,
            where.toString(),
            use.origin(),
            "the binder of @"
                + simpleName(use)
                + " on "
                + where
                + " is written in Java: what it does to the wanted schema is not known");
        return;
      }
      boolean known =
          KnownAnnotations.isKnown(meta.type())
              || Descriptors.isDescriptor(meta.type()) && Descriptors.isKnown(meta);
      if (meta.type().startsWith(META) && !known) {
        unknown(meta, where);
        return;
      }
    }
  }

  private void unknown(AnnotationUse use, Where where) {
    report(
        MappingFindings.RT131,
        where.toString(),
        use.origin(),
        "annotation @" + simpleName(use) + " on " + where + " is not understood");
  }

  private static String simpleName(AnnotationUse use) {
    int start = Math.max(use.type().lastIndexOf('.'), use.type().lastIndexOf('$')) + 1;
    return use.type().substring(start);
  }

  private void auditValue(AnnotationUse use, String member, AnnotationValue value, Where where) {
    if (value instanceof AnnotationValue.Unresolved unresolved) {
      report(
          MappingFindings.RT137,
          where.toString(),
          use.origin(),
          "the value of " + member + " on " + where + " cannot be read: " + unresolved.text());
    } else if (member.equals("options")
        && !WITH_OPTIONS.contains(use.type())
        && value instanceof AnnotationValue.Text text
        && !text.text().isBlank()) {
      report(
          MappingFindings.RT131,
          where.toString(),
          use.origin(),
          "options \"" + text.text() + "\" on " + where + " are not understood");
    } else if (value instanceof AnnotationValue.Many many) {
      many.values().forEach(v -> auditValue(use, member, v, where));
    } else if (value instanceof AnnotationValue.Nested nested) {
      nested.annotation().values().forEach((m, v) -> auditValue(nested.annotation(), m, v, where));
    }
  }
}
