package dev.kiln.core.calibration;

import dev.kiln.core.image.DeadLeaves;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.SamplePictures;
import java.util.ArrayList;
import java.util.List;

/** Pictures to calibrate with where there are no photographs. */
final class GeneratedPictures {
    private static final int LEAVES = 32;
    /** Pixels: the input side of the published networks. */
    private static final int LEAVES_SIDE = 227;

    private static final long LEAVES_SEED = 1;

    private GeneratedPictures() {}

    /** Dead leaves and the sample pictures, evenly mixed, as sensitivity is measured with the first ones only. */
    static List<Picture> all() {
        List<Picture> leaves = DeadLeaves.pictures(LEAVES, LEAVES_SIDE, LEAVES_SEED);
        List<SamplePictures.Sample> samples = SamplePictures.all();
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < LEAVES; i++) {
            pictures.add(leaves.get(i));
            for (int j = i * samples.size() / LEAVES; j < (i + 1) * samples.size() / LEAVES; j++) {
                pictures.add(samples.get(j).picture());
            }
        }
        return pictures;
    }
}
