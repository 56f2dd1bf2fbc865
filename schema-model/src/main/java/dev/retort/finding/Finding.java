package dev.retort.finding;

import dev.retort.schema.Order;
import dev.retort.schema.Origin;
import java.util.Comparator;

/**
 * Something that a person should know or decide. A value: collected, sorted and shown together.
 *
 * @param object the schema object it is about, {@code public.users.phone}, or the Java element
 *     where there is none
 * @param message one sentence that states the fact
 * @param help what to do
 */
public record Finding(
    String code, Severity severity, String object, Origin origin, String message, String help)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Order.then(
          Order.by(Finding::code),
          Order.then(
              Order.by(Finding::object),
              Order.then(
                  Order.by(f -> f.origin().place()),
                  Order.then(Order.by(f -> f.origin().line()), Order.by(Finding::message)))));

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** {@code warning RT201 User.java:31 public.users.full_name: message}. */
  @Override
  public String toString() {
    // What was read from a catalog came from the very object that the finding is about.
    boolean placed = origin.isKnown() && !origin.toString().equals(object);
    String place = placed ? " " + origin : "";
    return severity.text() + " " + code + place + " " + object + ": " + message;
  }
}
