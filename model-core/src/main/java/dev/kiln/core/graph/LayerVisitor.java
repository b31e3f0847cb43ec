package dev.kiln.core.graph;

/** One method for each kind of layer and no defaults: whoever handles layers handles all of them. */
public interface LayerVisitor<R> {
    R input(Layer.Input layer);

    R convolution(Layer.Convolution layer);

    R pooling(Layer.Pooling layer);

    R globalPooling(Layer.GlobalPooling layer);

    R adaptivePooling(Layer.AdaptivePooling layer);

    R relu(Layer.Relu layer);

    R lrn(Layer.Lrn layer);

    R concat(Layer.Concat layer);

    R add(Layer.Add layer);

    R dropout(Layer.Dropout layer);

    R flatten(Layer.Flatten layer);

    R dense(Layer.Dense layer);

    R softmax(Layer.Softmax layer);
}
