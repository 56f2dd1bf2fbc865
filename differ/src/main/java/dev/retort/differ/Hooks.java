package dev.retort.differ;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * What users bring to a comparison.
 *
 * @param comparisons in the order in which they are asked
 * @param rewriters in the order in which they run
 * @param questioners in the order in which they are asked
 */
public record Hooks(
    List<ComparisonHook> comparisons, List<PlanRewriter> rewriters, List<Questioner> questioners) {
  /** Nothing. */
  public static final Hooks NONE = new Hooks(List.of(), List.of(), List.of());

  public Hooks {
    comparisons = List.copyOf(comparisons);
    rewriters = List.copyOf(rewriters);
    questioners = List.copyOf(questioners);
  }

  /**
   * The services that a class loader knows, by class name.
   *
   * @throws RetortException RT293 where one cannot be made
   */
  public static Hooks load(ClassLoader loader) {
    return new Hooks(
        services(ComparisonHook.class, loader),
        services(PlanRewriter.class, loader),
        services(Questioner.class, loader));
  }

  /** Asks the users' own before somebody else. */
  public Questioner before(Questioner otherwise) {
    return new Questioner() {
      @Override
      public Answer decideRestyled(List<RenameCandidate> candidates) {
        return first(q -> q.decideRestyled(candidates), otherwise);
      }

      @Override
      public Answer decide(RenameCandidate candidate) {
        return first(q -> q.decide(candidate), otherwise);
      }
    };
  }

  private Questioner.Answer first(
      Function<Questioner, Questioner.Answer> ask, Questioner otherwise) {
    for (Questioner questioner : questioners) {
      Questioner.Answer answer = HookErrors.guard(questioner, () -> ask.apply(questioner));
      if (answer != Questioner.Answer.OPEN) {
        return answer;
      }
    }
    return ask.apply(otherwise);
  }

  private static <T> List<T> services(Class<T> type, ClassLoader loader) {
    List<T> services = new ArrayList<>();
    try {
      ServiceLoader.load(type, loader).forEach(services::add);
    } catch (ServiceConfigurationError e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT293",
          "a hook cannot be loaded.",
          List.of("service   " + type.getName(), "why       " + e.getMessage()),
          "It needs a public class with a public constructor without arguments, named in META-INF/services."
              + " Nothing was touched.",
          e);
    }
    services.sort(Comparator.comparing(service -> service.getClass().getName()));
    return services;
  }
}
