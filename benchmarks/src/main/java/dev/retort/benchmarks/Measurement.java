package dev.retort.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Some runs of one command, in milliseconds. */
final class Measurement {
  private final String name;
  private final List<Double> walls = new ArrayList<>();
  private final List<Double> cpus = new ArrayList<>();

  Measurement(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(Processes.Took took) {
    walls.add(took.wall());
    walls.sort(null);
    cpus.add(took.cpu());
    cpus.sort(null);
  }

  double min() {
    return walls.get(0);
  }

  double max() {
    return walls.get(walls.size() - 1);
  }

  double median() {
    return median(walls);
  }

  /** The median of user and system time; not a number where the system does not tell. */
  double cpu() {
    return median(cpus);
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
