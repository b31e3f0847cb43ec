/**
 * Project files: opening, saving, files used last, and the copies that are kept for recovery after a crash. JavaFX properties, no
 * toolkit.
 */
package dev.kiln.app.project;
