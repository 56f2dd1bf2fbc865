package dev.retort.scanner.mapping;

import dev.retort.scanner.ScanOptions.BeanValidation;
import dev.retort.scanner.bytecode.ValidationProvider;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints of Bean Validation add to the columns, when Hibernate applies them ({@code
 * org.hibernate.boot.beanvalidation.TypeSafeActivator}): {@code @NotNull}, {@code @NotEmpty},
 * {@code @NotBlank}, {@code @Size}, {@code @Length}, {@code @Min}, {@code @Max}, {@code @Range} and
 * {@code @Digits}, and those that are composed of them. Others never reach the schema.
 */
final class ValidationConstraints {
  private static final String V = "jakarta.validation.constraints.";
  private static final String HV = "org.hibernate.validator.constraints.";
  private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";
  private static final Set<String> NOT_NULL = Set.of(V + "NotNull", V + "NotEmpty", V + "NotBlank");
  private static final Set<String> APPLIED =
      Set.of(
          V + "NotNull",
          V + "NotEmpty",
          V + "NotBlank",
          V + "Size",
          V + "Min",
          V + "Max",
          V + "Digits",
          HV + "Length",
          HV + "Range");
  private static final int MAX_VARCHAR = 10_485_760;

  private final MappingContext context;

  ValidationConstraints(MappingContext context) {
    this.context = context;
  }

  /** Applies them, or says that it did not. */
  void run() {
    if (ValidationProvider.counts(context.options)) {
      context.bindings().forEach(this::apply);
    } else if (context.options.beanValidation() == BeanValidation.AUTO) {
      reportIgnored();
    }
  }

  private void reportIgnored() {
    if (!context.types.usesOf(V) && !context.types.usesOf(HV)) {
      return;
    }
    for (EntityBinding binding : context.bindings()) {
      for (BoundProperty property : binding.properties().values()) {
        Attribute attribute = property.attribute();
        if (attribute.annotations().stream().allMatch(ValidationConstraints::isMapping)) {
          continue; // nearly all of them
        }
        for (AnnotationUse use : constraints(attribute)) {
          if (APPLIED.contains(use.type())) {
            context.report(
                MappingFindings.RT140,
                attribute.label(),
                use.origin(),
                "constraints of Bean Validation, such as that of "
                    + attribute.label()
                    + ", are not applied: there is no provider on models.classpath");
            return;
          }
        }
      }
    }
  }

  private static boolean isMapping(AnnotationUse use) {
    return use.type().startsWith("jakarta.persistence.");
  }

  private void apply(EntityBinding binding) {
    for (BoundProperty property : List.copyOf(binding.properties().values())) {
      if (!property.path().contains(".")) {
        apply(binding, property, true);
      }
    }
  }

  private void apply(EntityBinding binding, BoundProperty property, boolean demandable) {
    Attribute attribute = property.attribute();
    List<AnnotationUse> constraints = constraints(attribute);
    boolean notNull = false;
    for (AnnotationUse use : constraints) {
      notNull |= demandable && NOT_NULL.contains(use.type());
    }
    // Validators hand out limits in the order of their hashes: here the lower one comes first.
    constraints.stream()
        .sorted(Comparator.comparing(a -> a.type().endsWith("Max")))
        .forEach(a -> applyTo(property, a));
    boolean shared =
        binding.entity().parent() != null
            && binding.entity().strategy() == EntityType.Strategy.SINGLE_TABLE;
    boolean composite = isComposite(property);
    if (notNull && !shared && !composite) {
      property.columns().forEach(c -> c.nullable(false));
    }
    boolean cascaded =
        written(attribute).stream().anyMatch(a -> a.type().equals("jakarta.validation.Valid"));
    if (composite && cascaded) {
      String prefix = property.path() + ".";
      for (BoundProperty inner : List.copyOf(binding.properties().values())) {
        boolean direct =
            inner.path().startsWith(prefix) && inner.path().indexOf('.', prefix.length()) < 0;
        if (direct) {
          apply(binding, inner, demandable && notNull);
        }
      }
    }
  }

  /** Also of an embeddable that is stored whole, in one column. */
  private boolean isComposite(BoundProperty property) {
    TypeRef type = property.attribute().type();
    return property.composite() || !type.isArray() && context.types.has(type, Jpa.EMBEDDABLE);
  }

  private void applyTo(BoundProperty property, AnnotationUse use) {
    if (isComposite(property)) {
      return;
    }
    boolean text = property.attribute().type().toString().equals("java.lang.String");
    for (ColumnDraft column : property.columns()) {
      switch (use.type().substring(use.type().lastIndexOf('.') + 1)) {
        case "Min" -> check(property, column, ">=" + use.number("value", 0), use.origin());
        case "Max" -> check(property, column, "<=" + use.number("value", 0), use.origin());
        case "Range" -> {
          check(property, column, ">=" + use.number("min", 0), use.origin());
          check(property, column, "<=" + use.number("max", Long.MAX_VALUE), use.origin());
        }
        case "Size", "Length" -> {
          long max = use.number("max", Integer.MAX_VALUE);
          if (text && max < Integer.MAX_VALUE && isSized(property)) {
            length(column, max);
          }
        }
        case "Digits" -> {
          if (isSized(property)) {
            digits(property, column, use.number("integer", 0), use.number("fraction", 0));
          }
        }
        default -> {
          // says nothing about a column but its nullability
        }
      }
    }
  }

  /** Whether the type follows from sizes, rather than from a definition in SQL. */
  private static boolean isSized(BoundProperty property) {
    return property
        .attribute()
        .annotation(Jpa.COLUMN)
        .map(a -> a.string("columnDefinition", "").isEmpty())
        .orElse(true);
  }

  private static void length(ColumnDraft column, long max) {
    if (column.type().startsWith("varchar(")) {
      column.type(max > MAX_VARCHAR ? "text" : "varchar(" + max + ")");
    }
  }

  private void digits(BoundProperty property, ColumnDraft column, long integer, long fraction) {
    if (column.type().startsWith("numeric(")) {
      column.type("numeric(" + (integer + fraction) + "," + fraction + ")");
    } else if (Set.of("real", "double precision").contains(column.type())) {
      context.report(
          MappingFindings.RT138,
          property.attribute().label(),
          property.attribute().origin(),
          "@Digits on a floating-point number: Hibernate refuses " + property.attribute().label());
    }
  }

  private static void check(
      BoundProperty property, ColumnDraft column, String condition, Origin origin) {
    String expression = column.name().sql() + condition;
    boolean known =
        property.table().checks().stream()
            .anyMatch(
                c ->
                    c.columns().equals(List.of(column))
                        && c.expression().equalsIgnoreCase(expression));
    if (!known) {
      property.table().add(new CheckDraft(null, expression, List.of(column), origin));
    }
  }

  /** The constraints of the default group, with those that they are composed of. */
  private List<AnnotationUse> constraints(Attribute attribute) {
    List<AnnotationUse> constraints = new ArrayList<>();
    written(attribute).forEach(a -> collect(a, constraints, new HashSet<>(), true));
    return constraints;
  }

  private void collect(
      AnnotationUse use, List<AnnotationUse> out, Set<String> seen, boolean outermost) {
    if (use.type().endsWith("$List")) {
      use.annotations("value").forEach(a -> collect(a, out, seen, outermost));
      return;
    }
    boolean counts =
        !outermost
            || use.list("groups").isEmpty()
            || use.list("groups").toString().contains(DEFAULT_GROUP);
    if (!counts || !seen.add(use.type()) && !outermost) {
      return;
    }
    TypeDeclaration declared = composed(use);
    if (APPLIED.contains(use.type())) {
      out.add(use);
    } else if (declared != null) {
      declared.annotations().forEach(a -> collect(a, out, seen, false));
    }
  }

  /** A constraint of the user's own; null for anything else. */
  private @Nullable TypeDeclaration composed(AnnotationUse use) {
    TypeDeclaration declared = context.types.get(use.type());
    return declared != null && declared.annotation("jakarta.validation.Constraint").isPresent()
        ? declared
        : null;
  }

  /** What stands on the field and on the getter: validation takes both, whatever the access. */
  private static List<AnnotationUse> written(Attribute attribute) {
    String name = attribute.name();
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    List<AnnotationUse> all = new ArrayList<>();
    for (Member member : attribute.owner().members()) {
      boolean own =
          member.kind() == Member.Kind.METHOD
              ? member.name().equals("get" + capital) || member.name().equals("is" + capital)
              : member.name().equals(name) && !member.isStatic();
      if (own) {
        all.addAll(member.annotations());
      }
    }
    return all;
  }
}
