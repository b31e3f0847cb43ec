package dev.kiln.core.graph;

/** The output shape of one layer from the shapes before it. */
final class ShapeInference implements LayerVisitor<TensorShape> {
    private final TensorShape[] shapes;
    private LayerNode node;
    private TensorShape in;

    /** Shapes are read from the array that the caller fills in topological order; null means unknown. */
    ShapeInference(TensorShape[] shapes) {
        this.shapes = shapes;
    }

    /** Returns the shape, or null where one of the inputs has none. */
    TensorShape infer(LayerNode node) {
        this.node = node;
        for (int input : node.inputs()) {
            if (shapes[input] == null) {
                return null;
            }
        }
        in = node.inputs().isEmpty() ? null : shapes[node.input()];
        TensorShape out = node.layer().accept(this);
        if (out.elements() > Limits.MAX_ELEMENTS) {
            throw new Misfit("an output of %s has more than %d elements".formatted(out, Limits.MAX_ELEMENTS));
        }
        return out;
    }

    @Override
    public TensorShape input(Layer.Input layer) {
        return layer.shape();
    }

    @Override
    public TensorShape convolution(Layer.Convolution layer) {
        if (in.channels() % layer.groups() != 0 || layer.filters() % layer.groups() != 0) {
            throw new Misfit("%d groups do not divide %d input %s and %d %s"
                    .formatted(
                            layer.groups(),
                            in.channels(),
                            in.channels() == 1 ? "channel" : "channels",
                            layer.filters(),
                            layer.filters() == 1 ? "filter" : "filters"));
        }
        TensorShape out = slide(layer.window(), Rounding.FLOOR, layer.filters());
        long weightsOfFilter =
                (long) in.channels() / layer.groups() * layer.window().cells();
        checkWork(weightsOfFilter, layer.filters(), out);
        return out;
    }

    @Override
    public TensorShape pooling(Layer.Pooling layer) {
        return slide(layer.window(), layer.rounding(), in.channels());
    }

    private TensorShape slide(Window window, Rounding rounding, int channels) {
        int height = window.outputHeight(in.height(), rounding);
        int width = window.outputWidth(in.width(), rounding);
        if (height < 1 || width < 1) {
            String kernel = window.kernelHeight() == window.kernelWidth()
                    ? Integer.toString(window.kernelHeight())
                    : window.kernelHeight() + "×" + window.kernelWidth();
            boolean padded = window.paddingHeight() > 0 || window.paddingWidth() > 0;
            throw new Misfit("window %s does not fit %d×%d input%s"
                    .formatted(
                            kernel, in.height(), in.width(), padded ? " with padding " + window.paddingHeight() : ""));
        }
        return new TensorShape(channels, height, width);
    }

    private static void checkWork(long weightsOfFilter, int filters, TensorShape out) {
        if (weightsOfFilter * filters > Limits.MAX_ELEMENTS) {
            throw new Misfit("%d filters of %d weights are more than %d weights"
                    .formatted(filters, weightsOfFilter, Limits.MAX_ELEMENTS));
        }
        if (weightsOfFilter > Limits.MAX_LAYER_MACS / out.elements()) {
            throw new Misfit("needs more than %d MACs".formatted(Limits.MAX_LAYER_MACS));
        }
    }

    @Override
    public TensorShape globalPooling(Layer.GlobalPooling layer) {
        return TensorShape.vector(in.channels());
    }

    @Override
    public TensorShape adaptivePooling(Layer.AdaptivePooling layer) {
        return new TensorShape(in.channels(), layer.height(), layer.width());
    }

    @Override
    public TensorShape relu(Layer.Relu layer) {
        return in;
    }

    @Override
    public TensorShape lrn(Layer.Lrn layer) {
        return in;
    }

    @Override
    public TensorShape concat(Layer.Concat layer) {
        long channels = 0;
        for (int input : node.inputs()) {
            TensorShape part = shapes[input];
            if (part.height() != in.height() || part.width() != in.width()) {
                throw new Misfit("cannot concatenate %s and %s: heights and widths differ".formatted(in, part));
            }
            channels += part.channels();
        }
        if (channels > Limits.MAX_CHANNELS) {
            throw new Misfit("%d channels are more than %d".formatted(channels, Limits.MAX_CHANNELS));
        }
        return in.withChannels((int) channels);
    }

    @Override
    public TensorShape add(Layer.Add layer) {
        for (int input : node.inputs()) {
            if (!shapes[input].equals(in)) {
                throw new Misfit("cannot add %s and %s: a bypass needs equal shapes".formatted(shapes[input], in));
            }
        }
        return in;
    }

    @Override
    public TensorShape dropout(Layer.Dropout layer) {
        return in;
    }

    @Override
    public TensorShape flatten(Layer.Flatten layer) {
        if (in.elements() > Limits.MAX_ELEMENTS) {
            throw new Misfit("%s is too large to flatten".formatted(in));
        }
        return TensorShape.vector((int) in.elements());
    }

    @Override
    public TensorShape dense(Layer.Dense layer) {
        requireVector();
        TensorShape out = TensorShape.vector(layer.units());
        checkWork(in.channels(), layer.units(), out);
        return out;
    }

    @Override
    public TensorShape softmax(Layer.Softmax layer) {
        requireVector();
        return in;
    }

    private void requireVector() {
        if (in.cells() != 1) {
            throw new Misfit("needs a vector, not %s: flatten or pool it first".formatted(in));
        }
    }

    /** A layer that cannot work on what it is given. Local to the inference, hence without a stack trace. */
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misfit(String message) {
            super(message, null, false, false);
        }
    }
}
