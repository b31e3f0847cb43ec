package dev.kiln.core.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How pixel values become input values: in channel order, value = (pixel · scale − mean) / std. Mixing up the published
 * choices is the most frequent cause of wrong labels, so each has a name.
 */
public enum Preprocessing {
    /** Networks trained in Caffe: BGR, 0–255, minus the mean pixel of ImageNet. */
    CAFFE(
            "caffe",
            "Caffe: BGR, 0–255, minus (104, 117, 123)",
            true,
            1f,
            List.of(104f, 117f, 123f),
            List.of(1f, 1f, 1f)),
    /** Networks trained with torchvision: RGB, 0–1, normalized by ImageNet's mean and standard deviation. */
    TORCHVISION(
            "torchvision",
            "torchvision: RGB, 0–1, minus (0.485, 0.456, 0.406), divided by (0.229, 0.224, 0.225)",
            false,
            1f / 255f,
            List.of(0.485f, 0.456f, 0.406f),
            List.of(0.229f, 0.224f, 0.225f));

    private final String id;
    private final String description;
    private final boolean blueFirst;
    private final float scale;
    private final List<Float> mean;
    private final List<Float> std;

    Preprocessing(String id, String description, boolean blueFirst, float scale, List<Float> mean, List<Float> std) {
        this.id = id;
        this.description = description;
        this.blueFirst = blueFirst;
        this.scale = scale;
        this.mean = mean;
        this.std = std;
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The steps in words. */
    public String description() {
        return description;
    }

    /** True for channels in the order blue, green, red. */
    public boolean blueFirst() {
        return blueFirst;
    }

    /** The colours of an input's channels in their order: of one or three. */
    public List<String> channelNames(int channels) {
        if (channels == 1) {
            return List.of("grey");
        }
        return blueFirst ? List.of("blue", "green", "red") : List.of("red", "green", "blue");
    }

    /** What a byte is multiplied by before the mean is subtracted. */
    public float scale() {
        return scale;
    }

    /** What is subtracted from each channel after scaling, in channel order. */
    public List<Float> mean() {
        return mean;
    }

    /** What each channel is divided by at last, in channel order. */
    public List<Float> std() {
        return std;
    }

    /** The byte that an input value of the tensor's channel 0, 1 or 2 came from: the inverse of {@link #value}. */
    public int pixel(int channel, float value) {
        return Math.round((value * std.get(channel) + mean.get(channel)) / scale);
    }

    /** The input value of a pixel's byte in the tensor's channel 0, 1 or 2. */
    public float value(int channel, int pixel) {
        return (pixel * scale - mean.get(channel)) / std.get(channel);
    }

    /** The choice of that name, or empty. */
    public static Optional<Preprocessing> byId(String id) {
        return Arrays.stream(values()).filter(choice -> choice.id.equals(id)).findFirst();
    }
}
