/**
 * What the window edits: architectures side by side with their histories, what follows from the one in front, and the selection. JavaFX properties, no
 * toolkit: no Node, Stage or Platform.
 */
package dev.kiln.app.document;
