package dev.retort.conformance.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.conformance.random.Trial.Outcome;
import dev.retort.conformance.random.Trial.Outcome.Kind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Sets of entities that combine what nobody thinks of together: Hibernate decides, and the readers
 * of sources, of class files and of the annotation processor's model must say the same. The sets
 * are drawn from the seeds 1, 2, 3 and so on, the same in every run: {@code -Dsets.seed=N} begins
 * elsewhere, {@code -Djqwik.tries.default=N} says how many.
 */
class RandomEntitiesTest {
  /** Kept, so that it is not collected with its level. */
  private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

  private static final Map<Kind, Integer> OUTCOMES = new EnumMap<>(Kind.class);

  private final Trial trial = new Trial();

  @AfterProperty
  void close() throws IOException {
    trial.close();
  }

  @BeforeContainer
  static void silence() {
    HIBERNATE.setLevel(Level.OFF);
    OUTCOMES.clear();
  }

  @Property(afterFailure = AfterFailureMode.RANDOM_SEED)
  void everyReaderReadsWhatHibernateReads(@ForAll("sets") EntitySet set) {
    Outcome outcome = trial.of(set);
    OUTCOMES.merge(outcome.kind(), 1, Integer::sum);
    Assume.that(outcome.kind() != Kind.NOT_COMPILED && outcome.kind() != Kind.NOT_BOOTED);
    if (outcome.kind() != Kind.REPORTED) {
      assertThat(outcome.lines()).as("%s", set).isEmpty();
    }
  }

  /** A generator whose sets Hibernate refuses would prove nothing. */
  @AfterContainer
  static void mostSetsCount() {
    int all = OUTCOMES.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(OUTCOMES.getOrDefault(Kind.EQUAL, 0)).as("%s", OUTCOMES).isGreaterThan(all * 3 / 4);
  }

  @Provide
  Arbitrary<EntitySet> sets() {
    AtomicLong seed = new AtomicLong(Long.getLong("sets.seed", 1));
    return Arbitraries.fromGenerator(
        random -> new Smaller(EntitySets.draw(seed.getAndIncrement())));
  }

  /** A set with those that are smaller by one thing. */
  private record Smaller(EntitySet value) implements Shrinkable<EntitySet> {
    @Override
    public Stream<Shrinkable<EntitySet>> shrink() {
      return value.smaller().map(Smaller::new);
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(value.size());
    }
  }
}
