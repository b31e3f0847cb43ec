/**
 * What the window edits: an architecture with its history, what follows from it, and the selection. JavaFX properties, no
 * toolkit: no Node, Stage or Platform.
 */
package dev.kiln.app.document;
