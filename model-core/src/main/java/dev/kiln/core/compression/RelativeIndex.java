package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.Arrays;

/**
 * A sparse layer as entries, each with the number of places without entry before it (Han et al. 2016, "Deep Compression",
 * section 2). A gap that is too long for its bits is bridged by filler zeros: entries with the code 0 behind the longest gap.
 *
 * @param gaps places without entry before each entry
 * @param codes place in the codebook of each entry, as unsigned byte; 0 for filler zeros
 */
record RelativeIndex(byte[] gaps, byte[] codes) {
    private static final int CONVOLUTION_BITS = 4;
    private static final int DENSE_BITS = 5;

    /**
     * Bits of a gap: {@value #CONVOLUTION_BITS} for convolutions, as in the file that the authors of SqueezeNet published, and
     * {@value #DENSE_BITS} for dense layers, as in the paper.
     */
    static int gapBits(LayerWeights layer) {
        return layer.shape().size() == 2 ? DENSE_BITS : CONVOLUTION_BITS;
    }

    /** The entries of a layer. */
    static RelativeIndex of(QuantizedLayer layer) {
        byte[] all = layer.codes();
        int step = 1 << gapBits(layer.layer());
        byte[] gaps = new byte[all.length];
        byte[] codes = new byte[all.length];
        int count = 0;
        int last = -1;
        for (int place = 0; place < all.length; place++) {
            // fillers only before an entry: behind the last one nothing has to be bridged
            if (all[place] != 0) {
                for (; place - last > step; last += step) {
                    gaps[count++] = (byte) (step - 1);
                }
                gaps[count] = (byte) (place - last - 1);
                codes[count++] = all[place];
                last = place;
            }
        }
        return new RelativeIndex(Arrays.copyOf(gaps, count), Arrays.copyOf(codes, count));
    }

    /** Number of entries, filler zeros included. */
    int entries() {
        return gaps.length;
    }

    /** Number of entries that only bridge a gap. */
    int fillerZeros() {
        int fillers = 0;
        for (byte code : codes) {
            fillers += code == 0 ? 1 : 0;
        }
        return fillers;
    }

    /**
     * The code of every weight.
     *
     * @throws IllegalArgumentException where an entry lies behind the last weight
     */
    byte[] expand(LayerWeights layer) {
        byte[] all = new byte[layer.weights()];
        int place = -1;
        for (int i = 0; i < gaps.length; i++) {
            place += gaps[i] + 1;
            if (place >= all.length) {
                throw new IllegalArgumentException(
                        "%s: entry %d lies behind the last of %d weights".formatted(layer.layerId(), i, all.length));
            }
            all[place] = codes[i];
        }
        return all;
    }
}
