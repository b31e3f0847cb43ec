package dev.kiln.core.image;

import dev.kiln.core.graph.TensorShape;
import java.util.List;

/**
 * What a network is really fed, with how it came about.
 *
 * @param shape channels × height × width
 * @param values CHW, in the channel order and scale of the preprocessing; not copied, must not be changed
 * @param preprocessing the steps that made it
 * @param picture the resized and cropped picture that the values were taken from, as large as the tensor
 */
public record InputTensor(TensorShape shape, float[] values, Preprocessing preprocessing, Picture picture) {
    public InputTensor {
        if (shape.elements() != values.length) {
            throw new IllegalArgumentException("%d values do not fill %s".formatted(values.length, shape));
        }
    }

    /** The colours of the channels in their order. */
    public List<String> channelNames() {
        return preprocessing.channelNames(shape.channels());
    }
}
