package dev.retort.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Some runs of one command, in milliseconds. */
final class Measurement {
  private final String name;
  private final List<Double> runs = new ArrayList<>();

  Measurement(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(double milliseconds) {
    runs.add(milliseconds);
    runs.sort(null);
  }

  double min() {
    return runs.get(0);
  }

  double max() {
    return runs.get(runs.size() - 1);
  }

  double median() {
    int middle = runs.size() / 2;
    return runs.size() % 2 == 1 ? runs.get(middle) : (runs.get(middle - 1) + runs.get(middle)) / 2;
  }
}
