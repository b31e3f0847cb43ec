package dev.kiln.core.graph;

import java.util.Locale;

/** The names of layer kinds that users and files read. */
final class LayerKindName implements LayerVisitor<String> {
    static final LayerKindName INSTANCE = new LayerKindName();

    private LayerKindName() {}

    @Override
    public String input(Layer.Input layer) {
        return "input";
    }

    @Override
    public String convolution(Layer.Convolution layer) {
        return "convolution";
    }

    @Override
    public String pooling(Layer.Pooling layer) {
        return layer.pool().name().toLowerCase(Locale.ROOT) + "-pool";
    }

    @Override
    public String globalPooling(Layer.GlobalPooling layer) {
        return "global-" + layer.pool().name().toLowerCase(Locale.ROOT) + "-pool";
    }

    @Override
    public String adaptivePooling(Layer.AdaptivePooling layer) {
        return "adaptive-average-pool";
    }

    @Override
    public String relu(Layer.Relu layer) {
        return "relu";
    }

    @Override
    public String lrn(Layer.Lrn layer) {
        return "lrn";
    }

    @Override
    public String concat(Layer.Concat layer) {
        return "concat";
    }

    @Override
    public String add(Layer.Add layer) {
        return "add";
    }

    @Override
    public String dropout(Layer.Dropout layer) {
        return "dropout";
    }

    @Override
    public String flatten(Layer.Flatten layer) {
        return "flatten";
    }

    @Override
    public String dense(Layer.Dense layer) {
        return "dense";
    }

    @Override
    public String softmax(Layer.Softmax layer) {
        return "softmax";
    }
}
