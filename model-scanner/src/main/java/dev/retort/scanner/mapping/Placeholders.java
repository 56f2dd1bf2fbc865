package dev.retort.scanner.mapping;

import dev.retort.finding.Finding;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.naming.PlaceholderText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports {@code ${key}} in the names that annotations give, where the key has no value. Hibernate
 * knows no placeholders: without a value they are part of the name.
 */
final class Placeholders {
  private final MappingContext context;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> reported = new TreeSet<>();

  Placeholders(MappingContext context) {
    this.context = context;
  }

  /** Only reads: it may run beside the mapping. */
  List<Finding> run() {
    for (TypeDeclaration type : context.types.all()) {
      report(type.annotations());
      for (Member member : type.members()) {
        report(member.annotations());
      }
    }
    return findings;
  }

  private void report(List<AnnotationUse> annotations) {
    for (int i = 0; i < annotations.size(); i++) {
      AnnotationUse use = annotations.get(i);
      if (!use.values().isEmpty() && use.type().startsWith("jakarta.persistence.")) {
        use.values().forEach((member, value) -> report(value, use));
      }
    }
  }

  private void report(AnnotationValue value, AnnotationUse use) {
    if (value instanceof AnnotationValue.Text text && text.text().indexOf("${") >= 0) {
      PlaceholderText.replace(text.text(), context.options.properties(), key -> unknown(key, use));
    } else if (value instanceof AnnotationValue.Nested nested) {
      nested.annotation().values().values().forEach(v -> report(v, nested.annotation()));
    } else if (value instanceof AnnotationValue.Many many) {
      many.values().forEach(v -> report(v, use));
    }
  }

  private void unknown(String key, AnnotationUse use) {
    if (reported.add(key)) {
      findings.add(
          MappingFindings.RT157.on(
              "${" + key + "}",
              use.origin(),
              "the placeholder ${" + key + "} has no value: Hibernate takes it literally"));
    }
  }
}
