/** Measurements of the window, run by hand: see docs/benchmarks.md. */
package dev.kiln.app.benchmark;
