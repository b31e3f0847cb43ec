package dev.kiln.visualizers.palette;

import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;

/** What a layer is for; each role keeps its colour everywhere. */
public enum Role {
    CONVOLUTION("convolution", "convolution"),
    SQUEEZE("squeeze", "squeeze 1×1"),
    EXPAND_1X1("expand1x1", "expand 1×1"),
    EXPAND_3X3("expand3x3", "expand 3×3"),
    POOL("pool", "pool"),
    BYPASS("bypass", "bypass"),
    DENSE("dense", "dense"),
    OTHER("other", "other");

    private final String id;
    private final String label;

    Role(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** A name for style classes and files. */
    public String id() {
        return id;
    }

    /** The name in legends. */
    public String label() {
        return label;
    }

    /** The role of a layer: the parts of a Fire module by the end of their id, all else by kind. */
    public static Role of(LayerNode node) {
        Layer layer = node.layer();
        if (layer instanceof Layer.Convolution) {
            return ofConvolution(LowRank.layerOf(node.id()));
        } else if (layer instanceof Layer.Pooling
                || layer instanceof Layer.GlobalPooling
                || layer instanceof Layer.AdaptivePooling) {
            return POOL;
        } else if (layer instanceof Layer.Add) {
            return BYPASS;
        }
        return layer instanceof Layer.Dense ? DENSE : OTHER;
    }

    private static Role ofConvolution(String id) {
        if (id.endsWith("/squeeze1x1")) {
            return SQUEEZE;
        } else if (id.endsWith("/expand1x1")) {
            return EXPAND_1X1;
        } else if (id.endsWith("/expand3x3")) {
            return EXPAND_3X3;
        }
        return id.endsWith("/bypass1x1") ? BYPASS : CONVOLUTION;
    }
}
