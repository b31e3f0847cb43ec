/**
 * The command line: runs without a display and imports no JavaFX. Every command makes a {@link dev.kiln.app.cli.Report}, which is
 * printed as text or, with {@code --json}, as one JSON document.
 */
package dev.kiln.app.cli;
