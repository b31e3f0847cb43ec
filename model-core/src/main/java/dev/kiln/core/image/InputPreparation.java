package dev.kiln.core.image;

import dev.kiln.core.graph.TensorShape;

/** From a picture to what a network is fed: resized, cropped, in the network's channel order and scale. */
public final class InputPreparation {
    /** The largest input that pictures are prepared for: 4096 × 4096 cells, 200 MB of values. */
    private static final long MAX_CELLS = 1L << 24;

    private static final int RGB_CHANNELS = 3;
    private static final int GREEN = 1;
    private static final int BYTE_VALUES = 256;

    private InputPreparation() {}

    /**
     * Prepares a picture. One of exactly the input's height and width is fed as it is; any other is resized, bilinear with
     * antialiasing, until its short side is 256/227 of the input's (256 for inputs of 227 and of 224), and cropped in the
     * middle. For an input of one channel the value is that of the luma (ITU-R BT.601), treated as the preprocessing treats
     * green, which weighs most in it.
     *
     * @param input the network's input; 3 channels, or 1
     * @return CHW values, with the crop that they were taken from
     * @throws IllegalArgumentException where the input has other channels or more than 2²⁴ cells
     */
    public static InputTensor prepare(Picture picture, TensorShape input, Preprocessing preprocessing) {
        return prepare(picture, input, preprocessing, Interpolation.ANTIALIASED);
    }

    /** As above, resized in the way asked for. */
    public static InputTensor prepare(
            Picture picture, TensorShape input, Preprocessing preprocessing, Interpolation interpolation) {
        check(input);
        CenterCrop fit = CenterCrop.of(picture, input.width(), input.height());
        boolean asItIs = picture.width() == input.width() && picture.height() == input.height();
        Picture crop = asItIs ? picture : Resampling.resize(picture, fit, interpolation);
        float[] values = input.channels() == 1 ? luma(crop, preprocessing) : channels(crop, preprocessing);
        return new InputTensor(input, values, preprocessing, crop);
    }

    /** How {@link #prepare} resizes and crops a picture. */
    public static CenterCrop fit(Picture picture, TensorShape input) {
        check(input);
        return CenterCrop.of(picture, input.width(), input.height());
    }

    /** The part of a picture that {@link #prepare} keeps. */
    public static PictureRegion region(Picture picture, TensorShape input) {
        return fit(picture, input).within(picture);
    }

    private static void check(TensorShape input) {
        if (input.channels() != RGB_CHANNELS && input.channels() != 1) {
            throw new IllegalArgumentException("a picture has 3 channels, or 1 in grey; the network's input %s has %d"
                    .formatted(input, input.channels()));
        }
        if (input.cells() > MAX_CELLS) {
            throw new IllegalArgumentException(
                    "the network's input %s is too large for a picture; it may have %,d cells"
                            .formatted(input, MAX_CELLS));
        }
    }

    private static float[] channels(Picture crop, Preprocessing preprocessing) {
        int cells = crop.rgb().length;
        float[] values = new float[RGB_CHANNELS * cells];
        for (int channel = 0; channel < RGB_CHANNELS; channel++) {
            float[] valueOf = values(channel, preprocessing);
            int shift = 8 * (preprocessing.blueFirst() ? channel : RGB_CHANNELS - 1 - channel);
            for (int i = 0; i < cells; i++) {
                values[channel * cells + i] = valueOf[crop.rgb()[i] >> shift & 0xFF];
            }
        }
        return values;
    }

    private static float[] luma(Picture crop, Preprocessing preprocessing) {
        float[] valueOf = values(GREEN, preprocessing);
        float[] values = new float[crop.rgb().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueOf[luma(crop.rgb()[i])];
        }
        return values;
    }

    /** 0.299 R + 0.587 G + 0.114 B, rounded: ITU-R BT.601. */
    private static int luma(int rgb) {
        return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF) + 500) / 1000;
    }

    private static float[] values(int channel, Preprocessing preprocessing) {
        float[] values = new float[BYTE_VALUES];
        for (int pixel = 0; pixel < BYTE_VALUES; pixel++) {
            values[pixel] = preprocessing.value(channel, pixel);
        }
        return values;
    }
}
