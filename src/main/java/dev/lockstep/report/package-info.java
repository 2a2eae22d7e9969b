/**
 * What a run found, and one class for each format that shows it. A {@link
 * dev.lockstep.report.Report} is complete plain data; a {@link dev.lockstep.report.Format} turns it
 * into text, the same text for the same report, and reads nothing else.
 */
@NullMarked
package dev.lockstep.report;

import org.jspecify.annotations.NullMarked;
