/**
 * The two channels for trouble: findings, which are collected and shown together, and errors, which
 * stop the work.
 */
@NullMarked
package dev.retort.finding;

import org.jspecify.annotations.NullMarked;
