package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What a diagram is to show, as properties of the diagram: the network, how it is drawn, and what is marked. */
final class DiagramContent {
    final ObjectProperty<ShapedGraph> graph;
    final ObjectProperty<Drawing> drawing;
    final ObjectProperty<LayerColors> colors;
    final ObjectProperty<Theme> theme;
    final ObjectProperty<String> selected;
    final ObjectProperty<String> hovered;
    final BooleanProperty stale;
    final ObjectProperty<Set<String>> problems;
    final ObjectProperty<Set<String>> untrained;

    /** The properties of a diagram. */
    DiagramContent(NetworkDiagram diagram) {
        graph = new SimpleObjectProperty<>(diagram, "graph");
        drawing = new SimpleObjectProperty<>(diagram, "drawing", Drawing.TO_SCALE);
        colors = new SimpleObjectProperty<>(diagram, "colors", LayerColors.ROLES);
        theme = new SimpleObjectProperty<>(diagram, "theme", Theme.LIGHT);
        selected = new SimpleObjectProperty<>(diagram, "selectedLayer");
        hovered = new SimpleObjectProperty<>(diagram, "hoveredLayer");
        stale = new SimpleBooleanProperty(diagram, "stale");
        problems = new SimpleObjectProperty<>(diagram, "problemLayers", Set.of());
        untrained = new SimpleObjectProperty<>(diagram, "untrainedLayers", Set.of());
    }

    /** What changes the picture without anything moving in it. */
    List<Observable> marks() {
        return List.of(selected, hovered, stale, problems, untrained, theme, colors);
    }

    /** What is marked now, and the colours. */
    DiagramStyle style() {
        return new DiagramStyle(
                theme.get(), selected.get(), hovered.get(), stale.get(), problems.get(), untrained.get(), colors.get());
    }
}
