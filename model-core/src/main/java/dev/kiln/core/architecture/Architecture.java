package dev.kiln.core.architecture;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.TensorShape;

/** A network as people talk about it: an immutable value that everything on screen is a function of. */
public sealed interface Architecture permits SqueezeNet, AlexNet {
    /** What the user calls it. */
    String name();

    /** The picture that it takes: channels × height × width. */
    TensorShape input();

    /** Number of classes that it tells apart. */
    int classes();

    /** The same network under another name. */
    Architecture withName(String name);

    /** The network as a graph of layers. Shapes may not fit: {@link dev.kiln.core.graph.ShapedGraph} finds out. */
    LayerGraph expand();
}
