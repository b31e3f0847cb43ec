/**
 * Editing a network on its picture. {@link dev.kiln.visualizers.diagram.editing.DiagramEditor} makes a
 * {@link dev.kiln.visualizers.diagram.NetworkDiagram} editable; what a gesture means, and where its handles and targets are, is
 * decided without JavaFX from an architecture and a layout. All changes go through
 * {@link dev.kiln.visualizers.diagram.editing.DiagramEditing}.
 */
package dev.kiln.visualizers.diagram.editing;
