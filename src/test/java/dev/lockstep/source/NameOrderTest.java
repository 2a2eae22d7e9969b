package dev.lockstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameOrderTest {
  @Test
  void numbersByTheirValue() {
    inOrder("1_a.sql", "2_b.sql", "10_c.sql");
    inOrder("0001_a", "0002_b", "0010_c");
    inOrder("V1_9", "V1_10", "V2");
    inOrder("a", "a1", "b");
  }

  @Test
  void datesByTheirDigits() {
    inOrder("20171231235959_a", "2018-01-04-193512_b", "20180105_c", "20180105000001_d");
    inOrder("2024-12-31-000000_a", "2025-01-01-000000-0000_b", "2025-01-01-000001_c");
  }

  @Test
  void namesThatDifferAreNeverEqual() {
    inOrder("001_a", "01_a", "1_a");
  }

  private static void inOrder(String... names) {
    List<String> shuffled = new ArrayList<>(List.of(names));
    Collections.reverse(shuffled);
    shuffled.sort(NameOrder.INSTANCE);
    assertEquals(List.of(names), shuffled);
  }
}
