package dev.retort.conformance;

import dev.retort.testkit.UsesPostgres;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@link FalseDifferencesTest} on PostgreSQL 14. */
@UsesPostgres(14)
@EnabledIfSystemProperty(named = "pg", matches = "18")
class FalseDifferencesOnOldestTest extends FalseDifferencesTest {}
