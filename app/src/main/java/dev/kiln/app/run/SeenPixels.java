package dev.kiln.app.run;

import dev.kiln.core.analysis.ReceptiveRectangle;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.activation.MapCell;

/** What the cell under the pointer sees. Walking back through a deep network takes time, so that it is done once for each cell. */
final class SeenPixels {
    /** Walks from a cell of a layer back to the input. */
    @FunctionalInterface
    interface Walk {
        ReceptiveRectangle from(ShapedGraph graph, int layer, int channel, int row, int column);
    }

    private record Question(ShapedGraph graph, String layer, int channel, MapCell cell) {}

    private final Walk walk;
    private Question asked;
    private ReceptiveRectangle answer;

    /** @param walk for example {@link ReceptiveRectangle#of} */
    SeenPixels(Walk walk) {
        this.walk = walk;
    }

    /** The pixels that a cell depends on; the layer must have it. */
    ReceptiveRectangle of(ShapedGraph graph, String layer, int channel, MapCell cell) {
        Question question = new Question(graph, layer, channel, cell);
        if (!question.equals(asked)) {
            int index = graph.graph().indexOf(layer).orElseThrow();
            answer = walk.from(graph, index, channel, cell.row(), cell.column());
            asked = question;
        }
        return answer;
    }
}
