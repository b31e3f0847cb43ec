package dev.kiln.app.shell;

/**
 * One thing that could not be done, as the window says it.
 *
 * @param title what could not be done
 * @param text why, and what would help
 * @param ofFile true where a file could not be opened, so that another one may be
 */
record Notice(String title, String text, boolean ofFile) {}
