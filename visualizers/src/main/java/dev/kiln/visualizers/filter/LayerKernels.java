package dev.kiln.visualizers.filter;

import dev.kiln.core.weights.WeightTensor;
import java.util.function.IntFunction;

/** The pictures of one layer's weights: one of all of them, or one for each filter. */
public final class LayerKernels {
    private final boolean byFilter;
    private final int pictures;
    private final IntFunction<KernelPicture> picture;

    private LayerKernels(boolean byFilter, int pictures, IntFunction<KernelPicture> picture) {
        this.byFilter = byFilter;
        this.pictures = pictures;
        this.picture = picture;
    }

    /**
     * Chooses how a layer's weights are shown: as colour pictures where the layer looks at a colour picture itself, as a matrix
     * where a kernel is a single weight, else filter by filter. Takes time where there are millions of weights.
     *
     * @param tensor weights in OIHW or OI order
     * @param seesPicture true where the layer reads the network's input
     * @param blueFirst true where the input's channels are blue, green, red
     * @param groups into which the layer's inputs and outputs fall
     */
    public static LayerKernels of(WeightTensor tensor, boolean seesPicture, boolean blueFirst, int groups) {
        boolean single = tensor.shape().size() == 2
                || tensor.shape().get(2) * tensor.shape().get(3) == 1;
        if (single) {
            WeightMatrix matrix = new WeightMatrix(tensor, groups);
            return new LayerKernels(false, 1, choice -> matrix);
        } else if (seesPicture && tensor.shape().get(1) == 3) {
            return new LayerKernels(false, 1, choice -> new ColorKernels(tensor, blueFirst));
        }
        int filters = tensor.shape().get(0);
        int filtersPerGroup = Math.max(1, filters / groups);
        int inputs = tensor.shape().get(1);
        return new LayerKernels(
                true, filters, filter -> new InputKernels(tensor, filter, filter / filtersPerGroup * inputs));
    }

    /** True where each filter has a picture of its own. */
    public boolean byFilter() {
        return byFilter;
    }

    /** Number of pictures: 1, or the number of filters. */
    public int pictures() {
        return pictures;
    }

    /**
     * One of the pictures.
     *
     * @param index from 0
     * @throws IllegalArgumentException where there is no such picture
     */
    public KernelPicture picture(int index) {
        if (index < 0 || index >= pictures) {
            throw new IllegalArgumentException("filter must be from 0 to %d, not %d".formatted(pictures - 1, index));
        }
        return picture.apply(index);
    }
}
