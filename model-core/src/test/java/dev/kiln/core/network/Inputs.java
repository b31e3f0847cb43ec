package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import java.util.Random;

/** Input tensors made by hand, without the reading and resizing of pictures. */
public final class Inputs {
    private Inputs() {}

    /** Normally distributed values of both signs. */
    public static InputTensor random(TensorShape shape, long seed) {
        Random random = new Random(seed);
        float[] values = new float[Math.toIntExact(shape.elements())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return of(shape, values);
    }

    /** Those values under a black picture. */
    public static InputTensor of(TensorShape shape, float... values) {
        Picture picture = new Picture(shape.width(), shape.height(), new int[shape.width() * shape.height()]);
        return new InputTensor(shape, values, Preprocessing.CAFFE, picture);
    }
}
