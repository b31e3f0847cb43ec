package dev.kiln.core.image;

import java.util.Random;

/**
 * Colours that vary as the pixels of ImageNet's photographs do: most in brightness, less from blue to yellow, least from green to
 * purple. Mean and principal components are those with which networks for ImageNet are trained (Krizhevsky et al. 2012,
 * "ImageNet classification with deep convolutional neural networks", section 4.1; values as published with fb.resnet.torch).
 */
final class NaturalColors {
    private static final double[] MEAN = {0.485, 0.456, 0.406};

    /** Standard deviations along the components: roots of the covariance's eigenvalues. */
    private static final double[] DEVIATIONS = {Math.sqrt(0.2175), Math.sqrt(0.0188), Math.sqrt(0.0045)};

    /** One component in each row, as red, green and blue. */
    private static final double[][] COMPONENTS = {
        {0.5675, 0.5808, 0.5836}, {0.7192, -0.0045, -0.6948}, {0.4009, -0.8140, 0.4203}
    };

    /** Share of the variance that lies between pictures, not within them. */
    private static final double BETWEEN_PICTURES = 0.25;

    private final Random random;
    private final double[] center;

    /** The colours of one picture. */
    NaturalColors(Random random) {
        this.random = random;
        center = draw(MEAN, BETWEEN_PICTURES);
    }

    /** The next colour: red, green and blue, black at 0 and white at 1, perhaps beyond. */
    double[] next() {
        return draw(center, 1 - BETWEEN_PICTURES);
    }

    private double[] draw(double[] around, double variance) {
        double[] color = around.clone();
        for (int component = 0; component < COMPONENTS.length; component++) {
            double amount = random.nextGaussian() * DEVIATIONS[component] * Math.sqrt(variance);
            for (int channel = 0; channel < color.length; channel++) {
                color[channel] += amount * COMPONENTS[component][channel];
            }
        }
        return color;
    }
}
