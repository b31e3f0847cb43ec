package dev.kiln.core.suggestion;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.OptionalInt;

/** The smallest square picture whose size fits every layer of a network: found by trying sizes with the real inference of shapes. */
public final class SmallestInput {
    /** No network needs larger ones, in pixels on a side. */
    private static final int LARGEST_TRIED = 2048;

    private SmallestInput() {}

    /** The side in pixels; empty where the network has problems at every size that was tried, the powers of two up to 2,048. */
    public static OptionalInt of(Architecture architecture) {
        int fitting = 1;
        while (!fits(architecture, fitting)) {
            fitting *= 2;
            if (fitting > LARGEST_TRIED) {
                return OptionalInt.empty();
            }
        }
        for (int side = fitting / 2 + 1; side < fitting; side++) {
            if (fits(architecture, side)) {
                return OptionalInt.of(side);
            }
        }
        return OptionalInt.of(fitting);
    }

    private static boolean fits(Architecture architecture, int side) {
        TensorShape input = new TensorShape(architecture.input().channels(), side, side);
        return ShapedGraph.infer(architecture.withInput(input).expand()).isValid();
    }
}
