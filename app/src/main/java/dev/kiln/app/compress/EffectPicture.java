package dev.kiln.app.compress;

import dev.kiln.core.evaluation.ClassLabel;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import java.util.Optional;

/**
 * A picture on which a network is tried before and after compression.
 *
 * @param name for people
 * @param label what it shows, where its name says so
 * @param thumbnail its middle, {@value #THUMBNAIL_SIDE} pixels wide and high
 * @param source gives the picture itself: large ones are not kept
 */
record EffectPicture(String name, Optional<ClassLabel> label, Picture thumbnail, Source source) {
    /** Pixels of a thumbnail's side. */
    static final int THUMBNAIL_SIDE = 40;

    private static final TensorShape THUMBNAIL = new TensorShape(3, THUMBNAIL_SIDE, THUMBNAIL_SIDE);

    /** Where a picture comes from. Called on background threads. */
    @FunctionalInterface
    interface Source {
        /** Reads or paints the picture; the same at each call. */
        Picture read() throws InputException;
    }

    /** Reads a picture once, for its thumbnail. */
    static EffectPicture of(String name, Optional<ClassLabel> label, Source source) throws InputException {
        Picture thumbnail = InputPreparation.prepare(source.read(), THUMBNAIL, Preprocessing.CAFFE)
                .picture();
        return new EffectPicture(name, label, thumbnail, source);
    }
}
