package dev.retort.conformance;

import dev.retort.testkit.UsesPostgres;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@link DumpedCorpusTest} on PostgreSQL 14. */
@UsesPostgres(14)
@EnabledIfSystemProperty(named = "pg", matches = "18")
class DumpedCorpusOnOldestTest extends DumpedCorpusTest {}
