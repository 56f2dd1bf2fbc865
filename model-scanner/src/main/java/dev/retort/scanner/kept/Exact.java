package dev.retort.scanner.kept;

import dev.retort.scanner.Additions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Sameness to the last detail, origins included, which take no part in equality. */
public final class Exact {
  /** Tables. */
  public static final Kind<Table> TABLE =
      new Kind<>(Table::name, (out, t) -> new TableWriter(out).table(t));

  /** Sequences. */
  public static final Kind<Sequence> SEQUENCE =
      new Kind<>(Sequence::name, (out, s) -> ScanCodec.sequence(out, new TableWriter(out), s));

  /** Enum types. */
  public static final Kind<EnumType> ENUM =
      new Kind<>(EnumType::name, (out, e) -> ScanCodec.enumType(out, new TableWriter(out), e));

  /** Composite types. */
  public static final Kind<CompositeType> COMPOSITE =
      new Kind<>(
          CompositeType::name, (out, c) -> ScanCodec.composite(out, new TableWriter(out), c));

  private Exact() {}

  /** Things with names, and how to write all of one. */
  public record Kind<T>(Function<T, QualifiedName> name, BiConsumer<Output, T> write) {
    private boolean same(T one, T other) {
      return Arrays.equals(bytes(one), bytes(other));
    }

    private byte[] bytes(T thing) {
      Output out = new Output();
      write.accept(out, thing);
      return out.bytes();
    }

    private Map<QualifiedName, T> byName(List<T> things) {
      Map<QualifiedName, T> map = new HashMap<>();
      things.forEach(thing -> map.put(name.apply(thing), thing));
      return map;
    }
  }

  /**
   * The things with those replaced that differ between two versions of some of them.
   *
   * @return empty where one came or went, or is not what its first version is
   */
  public static <T> Optional<List<T>> patched(
      List<T> things, List<T> first, List<T> second, Kind<T> kind) {
    Map<QualifiedName, T> before = kind.byName(first);
    Map<QualifiedName, T> after = kind.byName(second);
    if (!before.keySet().equals(after.keySet()) || before.size() != first.size()) {
      return Optional.empty();
    }
    List<T> patched = new ArrayList<>();
    int replaced = 0;
    for (T thing : things) {
      QualifiedName name = kind.name.apply(thing);
      T was = before.get(name);
      T is = after.get(name);
      if (was == null || is == null || kind.same(was, is)) {
        patched.add(thing);
      } else if (kind.same(was, thing)) {
        patched.add(is);
        replaced++;
      } else {
        return Optional.empty();
      }
    }
    long different =
        before.entrySet().stream()
            .filter(e -> !kind.same(e.getValue(), after.get(e.getKey())))
            .count();
    return different == replaced ? Optional.of(patched) : Optional.empty();
  }

  /**
   * All of a result, to be compared.
   *
   * @return empty for a result that cannot be kept
   */
  public static byte[] bytes(ScanResult result) {
    return ScanCodec.write(result).orElse(new byte[0]);
  }

  /**
   * Whether both declare the same, wherever that stands. The equality of records says so too, but
   * takes longer to set up than a small scan.
   */
  public static boolean sameButPlaces(TypeDeclaration one, TypeDeclaration other) {
    return Arrays.equals(TypeEncoder.withoutPlaces(one), TypeEncoder.withoutPlaces(other));
  }

  /** Whether both say the same of the same places. */
  public static boolean same(Additions one, Additions other) {
    return Arrays.equals(ScanCodec.bytes(one), ScanCodec.bytes(other));
  }
}
