package dev.lockstep.engine;

import java.util.List;

/** How large a table is, about; {@code rows} is {@link #UNKNOWN} where nobody has counted them. */
public record TableSize(long rows, long bytes) {
  /** The number of rows that is not known. */
  public static final long UNKNOWN = -1;

  private static final List<String> BYTES = List.of("bytes", "kB", "MB", "GB", "TB", "PB", "EB");
  private static final List<String> ROWS =
      List.of("", " thousand", " million", " billion", " trillion");
  private static final int EXACT = 10_000;

  /** Whether it is no larger than another, by its bytes alone where its rows are not known. */
  public boolean isWithin(TableSize other) {
    return rows <= other.rows && bytes <= other.bytes;
  }

  /** {@code 1.2 million rows, 340 MB}. */
  public String words() {
    int power = power(bytes, 1024, BYTES.size());
    String size = scaled(bytes, 1024, power) + " " + BYTES.get(power);
    if (rows == UNKNOWN) {
      return size;
    }
    power = rows < EXACT ? 0 : power(rows, 1000, ROWS.size());
    return scaled(rows, 1000, power) + ROWS.get(power) + (rows == 1 ? " row, " : " rows, ") + size;
  }

  /** How often the number can be divided by the base, below a limit. */
  private static int power(long number, int base, int limit) {
    int power = 0;
    for (long rest = number; rest >= base && power < limit - 1; rest /= base) {
      power++;
    }
    return power;
  }

  /** The number divided by a power of the base, with one decimal below ten. */
  private static String scaled(long number, int base, int power) {
    long unit = 1;
    for (int i = 0; i < power; i++) {
      unit *= base;
    }
    long whole = number / unit;
    long tenths = unit == 1 ? 0 : Math.min(9, number % unit / (unit / 10));
    return whole < 10 && tenths > 0 ? whole + "." + tenths : String.valueOf(whole);
  }
}
