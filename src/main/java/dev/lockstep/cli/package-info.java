/**
 * The command line: reads arguments, the environment and git, asks {@link
 * dev.lockstep.app.Lockstep}, and prints. Standard output is the report, standard error is for
 * whoever runs it. Exit codes: 0 nothing that fails the run, 1 findings, 2 something kept lockstep
 * from judging.
 */
@NullMarked
package dev.lockstep.cli;

import org.jspecify.annotations.NullMarked;
