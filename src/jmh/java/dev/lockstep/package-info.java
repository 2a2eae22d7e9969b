/** Benchmarks, each in the package of what it measures. {@code mvn -Pbenchmarks} runs them. */
package dev.lockstep;
