package dev.lockstep.report;

import java.io.IOException;
import java.io.Writer;

/** A way to show a report. */
public interface Format {
  /** Writes the whole report; the writer is left open. */
  void write(Report report, Writer out) throws IOException;
}
