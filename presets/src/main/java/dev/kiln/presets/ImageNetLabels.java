package dev.kiln.presets;

import java.nio.charset.StandardCharsets;

/** The 1,000 classes of the ImageNet challenge (ILSVRC 2012), in the order in which the published networks give them. */
public final class ImageNetLabels {
    private ImageNetLabels() {}

    /** One line for each class: index from 0, WordNet id, name, with tabs between them and no header. */
    public static String tsv() {
        return new String(Resources.bytes("imagenet-classes.tsv"), StandardCharsets.UTF_8);
    }
}
