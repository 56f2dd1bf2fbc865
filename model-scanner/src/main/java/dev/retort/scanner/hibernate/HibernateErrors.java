package dev.retort.scanner.hibernate;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.jspecify.annotations.Nullable;

/** Hibernate's exceptions as Retort's errors. */
final class HibernateErrors {
  private HibernateErrors() {}

  /** The coded error for what Hibernate threw while it built its metadata. */
  static RetortException translate(Throwable thrown) {
    if (thrown instanceof RetortException known) {
      return known;
    }
    List<String> chain = chain(thrown);
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof LinkageError
          || t instanceof ClassNotFoundException
          || t instanceof ClassLoadingException
          || t instanceof TypeNotPresentException) {
        return new RetortException(
            ErrorKind.USAGE,
            HibernateFindings.MISSING,
            "a class that the entities need could not be loaded: " + last(chain) + ".",
            chain,
            "Add its jar or folder to models.classpath. Nothing was touched.",
            thrown);
      }
    }
    return new RetortException(
        ErrorKind.USAGE,
        HibernateFindings.REFUSED,
        "Hibernate refuses the entities: " + sentence(chain.get(0)),
        chain.subList(1, chain.size()),
        "Correct the mapping: the application itself would not start. Nothing was touched.",
        thrown);
  }

  private static List<String> chain(Throwable thrown) {
    List<String> chain = new ArrayList<>();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String line = t.getClass().getSimpleName() + ": " + text(t.getMessage());
      if (chain.stream().noneMatch(line::equals)) {
        chain.add(line);
      }
    }
    return chain;
  }

  private static String text(@Nullable String message) {
    return message == null ? "(no message)" : message.strip();
  }

  private static String last(List<String> chain) {
    String line = chain.get(chain.size() - 1);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  static RetortException noValidation(Throwable cause) {
    return new RetortException(
        ErrorKind.USAGE,
        HibernateFindings.NO_VALIDATION,
        "models.bean_validation needs Bean Validation and a provider, which are not on Retort's"
            + " class path.",
        List.of(String.valueOf(cause.getMessage())),
        "Add org.hibernate.validator:hibernate-validator, or set models.bean_validation to"
            + " \"false\".");
  }
}
