package dev.retort.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class ToolVersion implements IVersionProvider {
  /** The version alone; {@code development} where there is no jar. */
  static String text() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Asked for with every command. {@link Runtime#version()} is the same, but takes a while. */
  @Override
  public String[] getVersion() {
    return new String[] {"retort " + text(), "Java " + System.getProperty("java.runtime.version")};
  }
}
