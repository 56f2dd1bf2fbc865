package dev.retort.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class ToolVersion implements IVersionProvider {
  /** The version alone; {@code development} where there is no jar. */
  static String text() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"retort " + text(), "Java " + Runtime.version()};
  }
}
