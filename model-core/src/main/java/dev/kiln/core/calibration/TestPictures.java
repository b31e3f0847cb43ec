package dev.kiln.core.calibration;

import dev.kiln.core.image.InputTensor;
import java.util.List;

/**
 * Pictures that judge a network.
 *
 * @param inputs at least one, prepared as the network was trained
 * @param labels the right class of each, counted from 0; empty where nobody knows
 */
public record TestPictures(List<InputTensor> inputs, List<Integer> labels) {
    /** Copies the lists and checks that they fit. */
    public TestPictures {
        inputs = List.copyOf(inputs);
        labels = List.copyOf(labels);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a judgement takes at least one picture");
        }
        if (!labels.isEmpty() && labels.size() != inputs.size()) {
            throw new IllegalArgumentException("%d labels for %d pictures".formatted(labels.size(), inputs.size()));
        }
    }

    /** The first pictures: so many at most. */
    public TestPictures first(int most) {
        int count = Math.min(most, inputs.size());
        return new TestPictures(inputs.subList(0, count), isLabelled() ? labels.subList(0, count) : labels);
    }

    /** Whether right answers are known. */
    public boolean isLabelled() {
        return !labels.isEmpty();
    }
}
