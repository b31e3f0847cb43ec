package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.text.Figures;

/** What the colours of the boxes say. */
public enum ColorBy {
    ROLE("role", Scaling.NONE, "Each kind of layer has its colour."),
    PARAMETERS("parameters", Scaling.LOGARITHMIC, "Weights and biases that a layer has to store."),
    MACS("MACs", Scaling.LOGARITHMIC, "Multiply-accumulates for one picture: the work of a layer."),
    ACTIVATION_MEMORY(
            "activation memory, fp32", Scaling.LOGARITHMIC, "Bytes of what a layer hands on for one picture, as fp32."),
    ARITHMETIC_INTENSITY(
            "MACs per byte, fp32",
            Scaling.LOGARITHMIC,
            "Arithmetic intensity: MACs for each byte of weights, input and output that is moved, as fp32. Layers with little of it"
                    + " wait for memory."),
    DENSITY(
            "density of weights",
            Scaling.SHARE,
            "Share of a layer's weights that are not 0: pruned layers have a small one."),
    CHANGE_OF_PARAMETERS(
            "change of parameters", Scaling.RATIO, "Parameters of a layer, as a multiple of the baseline's."),
    CHANGE_OF_MACS("change of MACs", Scaling.RATIO, "MACs of a layer, as a multiple of the baseline's.");

    /** How values become places on a colour map. */
    enum Scaling {
        NONE,
        /** Equal steps for equal factors. */
        LOGARITHMIC,
        /** From 0 to 1. */
        SHARE,
        /** Equal steps for equal factors, 1 in the middle. */
        RATIO
    }

    private final String label;
    private final Scaling scaling;
    private final String lesson;

    ColorBy(String label, Scaling scaling, String lesson) {
        this.label = label;
        this.scaling = scaling;
        this.lesson = lesson;
    }

    /** The name in menus and legends, with the unit where it is not in the figures. */
    public String label() {
        return label;
    }

    /** What it means, in one or two sentences. */
    public String lesson() {
        return lesson;
    }

    Scaling scaling() {
        return scaling;
    }

    /** A value with its unit. */
    public String figure(double value) {
        return switch (this) {
            case ROLE -> "";
            case PARAMETERS, MACS -> Figures.rounded(Math.round(value));
            case ACTIVATION_MEMORY -> Figures.binaryBytes(Math.round(value));
            case ARITHMETIC_INTENSITY -> Figures.value(value < 1 ? round(value, 100) : round(value, 10));
            case DENSITY -> Figures.percent(value);
            case CHANGE_OF_PARAMETERS, CHANGE_OF_MACS -> Figures.factor(value);
        };
    }

    private static double round(double value, int steps) {
        return (double) Math.round(value * steps) / steps;
    }
}
