package dev.retort.scanner.kept;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The result of the last scan, in a file: as long as no file that was read for it has changed, nor
 * the options, nor this program, it is the result of the next one. It is written while the result
 * is used already: close this to wait for it.
 */
public final class KeptScan implements AutoCloseable {
  private final Path file;
  private final List<Path> places;
  private final Predicate<String> counts;
  private final Optional<String> key;
  private @Nullable Later<ScanResult> keeping;

  /**
   * @param file need not be there, and may be deleted at any time
   * @param places folders and files that the scan reads, all of them
   * @param counts whether what is in a file of that name counts, or only that it is there
   */
  public KeptScan(Path file, List<Path> places, Predicate<String> counts, ScanOptions options) {
    this.file = file;
    this.places = places.stream().map(place -> place.toAbsolutePath().normalize()).toList();
    this.counts = counts;
    key =
        CacheKey.of(options.classpath())
            .map(
                program ->
                    new Fingerprint()
                        .add(program)
                        .add(options.toString())
                        .add(this.places.toString())
                        .add(Path.of("").toAbsolutePath().toString())
                        .value());
  }

  /**
   * What a scan made.
   *
   * @param basis a name for the declarations that it was made from; empty where they have none
   */
  public record Scanned(ScanResult result, String basis) {}

  /**
   * What an earlier scan made.
   *
   * @param result read meanwhile
   */
  public record Earlier(String basis, Supplier<ScanResult> result) {}

  /** The kept result, or that of the scan, which is then kept. */
  public ScanResult or(Scan scan) {
    if (key.isEmpty()) {
      return scan.run(Optional.empty()).result();
    }
    Stamps before;
    Optional<Earlier> earlier;
    try {
      before = take();
      Optional<Kept> kept = read();
      if (kept.isPresent() && kept.get().stamps.hold(before)) {
        settle(kept.get(), before);
        return ScanCodec.read(kept.get().result);
      }
      earlier =
          kept.isPresent() && kept.get().stamps.differInContent(before)
              ? Optional.of(kept.get().earlier())
              : Optional.empty();
    } catch (IOException e) {
      return scan.run(Optional.empty()).result(); // a folder that may not be read: the scan says so
    }
    Scanned scanned = scan.run(earlier);
    keeping =
        new Later<>(
            () -> {
              keep(before, scanned);
              return scanned.result();
            });
    return scanned.result();
  }

  /** Waits until the result is kept. */
  @Override
  public void close() {
    if (keeping != null) {
      keeping.get();
    }
  }

  /** A scan. */
  @FunctionalInterface
  public interface Scan {
    /**
     * @param earlier what an earlier one made, from which only the texts of some sources differ
     */
    Scanned run(Optional<Earlier> earlier);
  }

  /** The file's content, its result still in bytes. */
  private record Kept(Stamps stamps, String basis, byte[] result) {
    Earlier earlier() {
      return new Earlier(basis, new Later<>(() -> ScanCodec.read(result)));
    }
  }

  private Stamps take() throws IOException {
    return Stamps.take(places, counts, System.currentTimeMillis());
  }

  private Optional<Kept> read() {
    return KeptFile.read(file)
        .filter(in -> in.text().equals(key.orElseThrow()))
        .map(in -> new Kept(Stamps.read(in), in.text(), in.raw()));
  }

  /** From the time on that no file changed just now, a look from outside is enough. */
  private void settle(Kept kept, Stamps now) {
    if (kept.stamps.unsettled() && !now.unsettled()) {
      write(now, kept.basis, kept.result);
    }
  }

  /** What was changed while it was read has another stamp by now, and is scanned again. */
  private void keep(Stamps before, Scanned scanned) {
    ScanCodec.write(scanned.result()).ifPresent(bytes -> write(before, scanned.basis(), bytes));
  }

  private void write(Stamps stamps, String basis, byte[] result) {
    Output out = new Output();
    out.text(key.orElseThrow());
    stamps.write(out);
    out.text(basis);
    out.raw(result);
    KeptFile.replace(file, out);
  }
}
