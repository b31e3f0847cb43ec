package dev.kiln.core.compression;

import java.util.Objects;
import java.util.Optional;

/**
 * Everything that decides what file a network's weights become. Immutable.
 *
 * @param plan density and bits of each layer, and how shared values are found
 * @param coder how layers become bytes
 * @param pictures what calibrates, so that errors are controlled as the plan says; empty where nothing calibrates, and no error is
 *     made up for
 */
public record Compression(CompressionPlan plan, LayerCoder coder, Optional<CalibrationPictures> pictures) {
    /** Keeps every weight, in the smallest file. */
    public static final Compression LOSSLESS =
            new Compression(CompressionPlan.LOSSLESS, LayerCoder.ARITHMETIC, Optional.empty());

    /** Refuses nulls. */
    public Compression {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(coder, "coder");
        Objects.requireNonNull(pictures, "pictures");
    }

    /** The same with another plan. */
    public Compression with(CompressionPlan newPlan) {
        return new Compression(newPlan, coder, pictures);
    }

    /** The same with another coder. */
    public Compression with(LayerCoder newCoder) {
        return new Compression(plan, newCoder, pictures);
    }

    /** The same, calibrated by pictures. */
    public Compression with(CalibrationPictures newPictures) {
        return new Compression(plan, coder, Optional.of(newPictures));
    }

    /** The same, calibrated by nothing. */
    public Compression withoutPictures() {
        return pictures.isEmpty() ? this : new Compression(plan, coder, Optional.empty());
    }
}
