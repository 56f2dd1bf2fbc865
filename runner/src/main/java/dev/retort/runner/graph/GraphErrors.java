package dev.retort.runner.graph;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.List;

/** The errors of the graph, {@code RT400} to {@code RT429}. All are usage: nothing was touched. */
public final class GraphErrors {
  public static final String BAD_TARGET = "RT400";
  public static final String UNKNOWN = "RT401";
  public static final String AMBIGUOUS_PREFIX = "RT402";
  public static final String SEVERAL_HEADS = "RT403";
  public static final String AMBIGUOUS_STEP = "RT404";
  public static final String TOO_FAR = "RT405";
  public static final String NOT_IN_LINEAGE = "RT406";
  public static final String BAD_DOWNGRADE = "RT407";
  public static final String BAD_RANGE = "RT408";
  public static final String OVERLAPPING = "RT409";
  public static final String DUPLICATE_ID = "RT410";
  public static final String SELF_PARENT = "RT412";
  public static final String CYCLE = "RT413";
  public static final String SELF_DEPENDENCY = "RT414";
  public static final String DEPENDENCY_CYCLE = "RT415";
  public static final String DUPLICATE_LABEL = "RT416";
  public static final String UNKNOWN_DEPENDENCY = "RT417";
  public static final String BAD_NAME = "RT418";
  public static final String UNKNOWN_ROW = "RT420";
  public static final String MISSING_PARENT = "RT421";
  public static final String NEEDS_HEAD = "RT424";
  public static final String NEEDS_SPLICE = "RT425";
  public static final String SQUASH_IN_PART = "RT426";
  public static final String BAD_SQUASH = "RT427";
  public static final String SQUASHED_AWAY = "RT428";
  public static final String INSIDE_SQUASH = "RT429";
  public static final String BAD_SQUASH_RANGE = "RT431";

  private GraphErrors() {}

  static RetortException error(String code, String message, List<String> evidence, String help) {
    return new RetortException(ErrorKind.USAGE, code, message, evidence, help);
  }
}
