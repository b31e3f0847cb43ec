package dev.kiln.core.architecture;

import dev.kiln.core.graph.Limits;

/**
 * The end of a SqueezeNet: dropout, a 1×1 convolution with one filter for each class, ReLU, global average pool, softmax.
 *
 * @param classes number of classes
 * @param padding pixels added around the last feature map; 1 in the authors' v1.0 file, by accident but in its weights, else 0
 * @param dropout share of activations dropped while training
 * @param relu whether ReLU follows the convolution, as in the published networks; without it training from scratch is easier
 */
public record Classifier(int classes, int padding, double dropout, boolean relu) {
    public Classifier {
        Limits.checked("classes", classes, 1, Limits.MAX_CHANNELS);
        Limits.checked("classifier padding", padding, 0, Limits.MAX_WINDOW);
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must be at least 0 and below 1, not " + dropout);
        }
    }

    /** The same classifier with other padding. */
    public Classifier withPadding(int newPadding) {
        return new Classifier(classes, newPadding, dropout, relu);
    }

    /** The same classifier for another number of classes. */
    public Classifier withClasses(int newClasses) {
        return new Classifier(newClasses, padding, dropout, relu);
    }

    /** The same classifier with another share of dropped activations. */
    public Classifier withDropout(double newDropout) {
        return new Classifier(classes, padding, newDropout, relu);
    }

    /** The same classifier with or without ReLU. */
    public Classifier withRelu(boolean newRelu) {
        return new Classifier(classes, padding, dropout, newRelu);
    }
}
