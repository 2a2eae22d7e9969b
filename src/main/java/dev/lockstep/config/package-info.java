/**
 * What {@code lockstep.yml} and the command line say, as immutable values. {@link
 * dev.lockstep.config.ConfigReader} reads YAML and never executes it; every mistake in it is an
 * {@link dev.lockstep.config.InvalidSettingException} that names the place. The YAML library is
 * loaded only when there is a file.
 */
@NullMarked
package dev.lockstep.config;

import org.jspecify.annotations.NullMarked;
