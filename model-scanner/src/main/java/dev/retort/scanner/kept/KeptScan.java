package dev.retort.scanner.kept;

import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * The result of the last scan, in a file: as long as no file that was read for it has changed, nor
 * the options, nor this program, it is the result of the next one.
 */
public final class KeptScan {
  private final Path file;
  private final List<Path> places;
  private final Predicate<Path> counts;
  private final Optional<String> key;

  /**
   * @param file need not be there, and may be deleted at any time
   * @param places folders and files that the scan reads, all of them
   * @param counts whether what is in a file counts, or only that it is there
   */
  public KeptScan(Path file, List<Path> places, Predicate<Path> counts, ScanOptions options) {
    this.file = file;
    this.places = places.stream().map(place -> place.toAbsolutePath().normalize()).toList();
    this.counts = counts;
    key =
        CacheKey.of(options.classpath())
            .map(
                program ->
                    new Digest()
                        .add(program)
                        .add(options.toString())
                        .add(this.places.toString())
                        .add(Path.of("").toAbsolutePath().toString())
                        .value());
  }

  /** The kept result, or that of the scan, which is then kept. */
  public ScanResult or(Supplier<ScanResult> scan) {
    if (key.isEmpty()) {
      return scan.get();
    }
    Stamps before;
    try {
      before = take();
      Optional<ScanResult> kept = read(before);
      if (kept.isPresent()) {
        return kept.get();
      }
    } catch (IOException e) {
      return scan.get(); // a folder that may not be read: the scan says so
    }
    ScanResult result = scan.get();
    keep(before, result);
    return result;
  }

  private Stamps take() throws IOException {
    return Stamps.take(places, counts, System.currentTimeMillis());
  }

  private Optional<ScanResult> read(Stamps now) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      byte[] content = Arrays.copyOf(bytes, bytes.length - Integer.BYTES);
      Input in = new Input(content);
      if (!Arrays.equals(checksum(content), Arrays.copyOfRange(bytes, content.length, bytes.length))
          || !in.text().equals(key.orElseThrow())) {
        return Optional.empty();
      }
      Stamps then = Stamps.read(in);
      if (!then.hold(now)) {
        return Optional.empty();
      }
      byte[] result = in.raw();
      if (then.unsettled() && !now.unsettled()) {
        write(now, result); // from now on a look from outside is enough
      }
      return Optional.of(ScanCodec.read(result));
    } catch (RuntimeException e) {
      return Optional.empty(); // damaged
    }
  }

  private void keep(Stamps before, ScanResult result) {
    Optional<byte[]> bytes = ScanCodec.write(result);
    try {
      // What was changed while it was read is not known well enough.
      if (bytes.isPresent() && before.hold(take())) {
        write(before, bytes.get());
      }
    } catch (IOException e) {
      // Read without a trace.
    }
  }

  private void write(Stamps stamps, byte[] result) {
    Output out = new Output();
    out.text(key.orElseThrow());
    stamps.write(out);
    out.raw(result);
    byte[] content = out.bytes();
    byte[] bytes = Arrays.copyOf(content, content.length + Integer.BYTES);
    System.arraycopy(checksum(content), 0, bytes, content.length, Integer.BYTES);
    KeptFile.replace(file, bytes);
  }

  private static byte[] checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    long value = crc.getValue();
    return new byte[] {
      (byte) value,
      (byte) (value >>> Byte.SIZE),
      (byte) (value >>> 2 * Byte.SIZE),
      (byte) (value >>> 3 * Byte.SIZE)
    };
  }
}
