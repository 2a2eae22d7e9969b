/**
 * {@link dev.lockstep.app.Lockstep}: a {@link dev.lockstep.app.Request} in, a report out. The one
 * place that wires sources, engine and policy; the command line and the language server are thin
 * shells around it. Prints nothing and holds no state between calls.
 */
@NullMarked
package dev.lockstep.app;

import org.jspecify.annotations.NullMarked;
