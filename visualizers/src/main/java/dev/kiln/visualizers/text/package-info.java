/** Numbers as the user reads them: the only place that formats them, for the window and for the command line. No JavaFX. */
package dev.kiln.visualizers.text;
