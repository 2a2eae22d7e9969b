/**
 * Judges a history: {@link dev.lockstep.engine.Replay} runs it statement by statement, asks each
 * {@link dev.lockstep.engine.Rule} at its scope, and {@link dev.lockstep.engine.Policy} decides
 * what is shown: severities, precedence, suppressions. Knows no file system, tool or format.
 */
@NullMarked
package dev.lockstep.engine;

import org.jspecify.annotations.NullMarked;
