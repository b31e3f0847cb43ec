package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.text.Figures;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The picture in words, for tooltips and screen readers. */
final class DiagramDescription {
    private DiagramDescription() {}

    /** A whole network, how it is drawn, and the value of the selected layer; null stands for no network. */
    static String of(ShapedGraph shaped, DiagramLayout layout, Drawing drawing, DiagramStyle style) {
        if (shaped == null) {
            return "No network";
        }
        String selected = style.selected() == null
                ? ""
                : style.colors()
                        .text(style.selected())
                        .map(text -> "; selected " + style.selected() + ", " + text)
                        .orElse("");
        return "%s; drawn %s, %s%s"
                .formatted(
                        network(shaped, layout),
                        drawing == Drawing.TO_SCALE ? drawing.label() : "as a " + drawing.label(),
                        style.colors().summary(),
                        selected);
    }

    private static String network(ShapedGraph shaped, DiagramLayout layout) {
        String blocks = layout.labels().stream()
                .filter(label -> label.kind() == DiagramLabel.Kind.NAME)
                .map(DiagramLabel::text)
                .collect(Collectors.joining(", "));
        return "%s: %s in %s: %s"
                .formatted(
                        shaped.graph().name(),
                        Figures.count(shaped.graph().size(), "layer"),
                        Figures.count(layout.steps().size(), "block"),
                        blocks);
    }

    /** One layer: id, kind with its window, output shape. */
    static String of(ShapedGraph shaped, String id) {
        OptionalInt index = shaped.graph().indexOf(id);
        if (index.isEmpty()) {
            return id;
        }
        LayerNode node = shaped.graph().node(index.getAsInt());
        String shape = shaped.shapeOf(id).map(Object::toString).orElse("shape not known");
        return id + "\n" + kind(node.layer()) + "\n" + shape;
    }

    private static String kind(Layer layer) {
        if (layer instanceof Layer.Convolution convolution) {
            String groups = convolution.groups() > 1 ? ", %d groups".formatted(convolution.groups()) : "";
            return "convolution " + convolution.window().describe() + groups;
        } else if (layer instanceof Layer.Pooling pooling) {
            return "%s %s, %s"
                    .formatted(
                            layer.kind(),
                            pooling.window().describe(),
                            pooling.rounding() == dev.kiln.core.graph.Rounding.CEIL ? "rounds up" : "rounds down");
        } else if (layer instanceof Layer.AdaptivePooling pooling) {
            return "%s to %d×%d".formatted(layer.kind(), pooling.height(), pooling.width());
        }
        return layer.kind();
    }
}
