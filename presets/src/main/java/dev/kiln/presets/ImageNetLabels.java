package dev.kiln.presets;

import dev.kiln.core.evaluation.ClassLabels;
import dev.kiln.core.io.InputException;
import java.nio.charset.StandardCharsets;

/** The 1,000 classes of the ImageNet challenge (ILSVRC 2012), in the order in which the published networks give them. */
public final class ImageNetLabels {
    private ImageNetLabels() {}

    /** Read when the labels are first asked for: starting must not wait for them. */
    private static final class Holder {
        static final ClassLabels LABELS = read();

        private static ClassLabels read() {
            try {
                return ClassLabels.parse("imagenet-classes.tsv", tsv());
            } catch (InputException broken) {
                throw new IllegalStateException("Kiln's own labels cannot be read", broken);
            }
        }
    }

    /** The name of a class. */
    public static String name(int index) {
        return labels().byIndex(index).orElseThrow().name();
    }

    /** The classes with their WordNet ids and names. */
    public static ClassLabels labels() {
        return Holder.LABELS;
    }

    /** One line for each class: index from 0, WordNet id, name, with tabs between them and no header. */
    public static String tsv() {
        return new String(Resources.bytes("imagenet-classes.tsv"), StandardCharsets.UTF_8);
    }
}
