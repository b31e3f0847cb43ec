/**
 * The picture of a network. {@link dev.kiln.visualizers.diagram.DiagramLayout} says where everything stands, without JavaFX, so
 * that exporters can share it; {@link dev.kiln.visualizers.diagram.DiagramPainter} paints it on a canvas;
 * {@link dev.kiln.visualizers.diagram.NetworkDiagram} is the control.
 */
package dev.kiln.visualizers.diagram;
