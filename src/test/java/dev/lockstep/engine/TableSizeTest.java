package dev.lockstep.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0|0 rows, 0 bytes",
        "1|1023|1 row, 1023 bytes",
        "999|8192|999 rows, 8 kB",
        "9999|16384|9999 rows, 16 kB",
        "12345|1048576|12 thousand rows, 1 MB",
        "999999|1572864|999 thousand rows, 1.5 MB",
        "1234567|356515840|1.2 million rows, 340 MB",
        "3400000000|1099511627776|3.4 billion rows, 1 TB",
        "-1|1073741823|1023 MB",
        "999999999999999999|9223372036854775807|999999 trillion rows, 7.9 EB",
      })
  void isSaidShortly(long rows, long bytes, String words) {
    assertEquals(words, new TableSize(rows, bytes).words());
  }
}
