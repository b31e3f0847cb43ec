package dev.kiln.app.sides;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.core.graph.ShapedGraph;
import java.util.Optional;

/**
 * What the second run takes that the first does not; what is empty it takes from the first, and follows it.
 *
 * @param picture another picture
 * @param weights other weights
 * @param network another network, without problems
 */
public record SecondSide(
        Optional<NamedPicture> picture, Optional<OtherWeights> weights, Optional<ShapedGraph> network) {
    /** The first run once more. */
    public static final SecondSide SAME = new SecondSide(Optional.empty(), Optional.empty(), Optional.empty());

    /** True where nothing is taken from elsewhere. */
    public boolean isSame() {
        return equals(SAME);
    }

    SecondSide withPicture(Optional<NamedPicture> other) {
        return new SecondSide(other, weights, network);
    }

    SecondSide withWeights(Optional<OtherWeights> other) {
        return new SecondSide(picture, other, network);
    }

    SecondSide withNetwork(Optional<ShapedGraph> other) {
        return new SecondSide(picture, weights, other);
    }
}
