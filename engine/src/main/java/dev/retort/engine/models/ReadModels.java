package dev.retort.engine.models;

import dev.retort.scanner.ScanOptions.Provider;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.kept.KeptScan;
import dev.retort.schema.Schema;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The models, read. What takes longer than the next use of them goes on beside it: close this to
 * wait for that.
 *
 * @param provider whose defaults {@code scan} follows
 * @param underOtherProvider the schema of the same declarations by the other provider's defaults,
 *     worked out when it is asked for; empty where the reader knows its own Hibernate only
 * @param kept what keeps the scan for the next time; empty where nothing does
 */
public record ReadModels(
    ScanResult scan,
    Provider provider,
    Optional<Supplier<Schema>> underOtherProvider,
    Optional<KeptScan> kept)
    implements AutoCloseable {
  @Override
  public void close() {
    kept.ifPresent(KeptScan::close);
  }
}
