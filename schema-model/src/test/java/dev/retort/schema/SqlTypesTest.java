package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "varchar(32) | character varying(32)",
        "VARCHAR | character varying",
        "int8 | bigint",
        "float(24) | real",
        "float(53) | double precision",
        "float | double precision",
        "decimal(10,5) | numeric(10,5)",
        "decimal( 10, 5 ) | numeric(10,5)",
        "numeric(10) | numeric(10,0)",
        "numeric | numeric",
        "char | character(1)",
        "timestamp(6) | timestamp(6) without time zone",
        "timestamp(6) with time zone | timestamp(6) with time zone",
        "timestamp with time zone | timestamp with time zone",
        "timestamp(9) | timestamp(6) without time zone",
        "time(9) with time zone | time(6) with time zone",
        "timestamptz(3) | timestamp(3) with time zone",
        "timetz | time with time zone",
        "time(0) | time(0) without time zone",
        "varchar(255) array | character varying(255)[]",
        "int[] | integer[]",
        "integer[][] | integer[]",
        "int[3] | integer[]",
        "timestamp(3) with time zone array | timestamp(3) with time zone[]",
        "uuid | uuid",
        "public.mood | public.mood",
        "\"Mood\" | \"Mood\"",
        "interval day to second | interval day to second",
        "geometry(Point,4326) | geometry(point,4326)",
      })
  void spellsTypesAsFormatTypeDoes(String written, String canonical) {
    assertThat(SqlTypes.canonical(written)).isEqualTo(canonical);
    assertThat(SqlTypes.canonical(canonical)).isEqualTo(canonical);
    assertThat(SqlTypes.canonical(SqlTypes.readable(canonical))).isEqualTo(canonical);
  }
}
