/** Reads numbers that somebody typed, in the window and on the command line, by one rule. Uses the JDK only. */
package dev.kiln.core.numbers;
