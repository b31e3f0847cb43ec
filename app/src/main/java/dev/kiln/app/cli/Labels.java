package dev.kiln.app.cli;

import dev.kiln.presets.ImageNetLabels;

/** Names of classes. */
final class Labels {
    private Labels() {}

    /** The name of a class of ImageNet, or its number in networks with other classes. */
    static String name(int classIndex, int classes) {
        return classes == ImageNetLabels.labels().size() ? ImageNetLabels.name(classIndex) : "class " + classIndex;
    }
}
