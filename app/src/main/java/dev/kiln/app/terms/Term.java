package dev.kiln.app.terms;

/** A term of the field, with the sentence for whoever does not know it. "Paper" is Iandola et al. 2016, arXiv 1602.07360. */
public enum Term {
    // metaparameters and modules
    SR(
            "SR",
            "Squeeze filters for each expand filter: the fewer, the fewer channels the costly 3×3 filters see (paper, 5.2)."),
    PCT3X3(
            "pct3x3",
            "Share of 3×3 filters in each expand layer; the rest are 1×1 filters with a ninth of the weights (paper, 5.3)."),
    BASE_E("base_e", "Expand filters of the first Fire module (paper, 5.1)."),
    INCR_E("incr_e", "Expand filters added after every freq modules (paper, 5.1)."),
    FREQ("freq", "Fire modules between two additions of incr_e filters (paper, 5.1)."),
    MODULES("Fire modules", "Number of Fire modules; both published networks have eight, fire2 to fire9 (paper, 3.3)."),
    INPUT_SIZE("input size", "Height and width of the picture in pixels; the authors use 227, torchvision 224."),
    S1X1(
            "s1x1",
            "Filters of the squeeze layer, 1×1 convolutions that leave the expand layer fewer channels to look at (paper, 3.2)."),
    E1X1(
            "e1x1",
            "1×1 filters of the expand layer, the cheap half: a ninth of the weights of a 3×3 filter (paper, 3.2)."),
    E3X3("e3x3", "3×3 filters of the expand layer, the half that sees a cell's neighbours (paper, 3.2)."),
    BYPASS(
            "bypass",
            "Adds a module's input to its output: simple as it is, complex through a 1×1 convolution where channels differ (paper, 6)."),
    SIMPLE_BYPASS("simple", "Adds a module's input to its output where both have as many channels (paper, 6)."),
    COMPLEX_BYPASS("complex", "As simple, and through a 1×1 convolution around all other modules (paper, 6)."),
    // pools
    POOL_BEHIND(
            "pool behind",
            "A pool halves height and width; pooling late keeps large activation maps (paper, 3.1, strategy 3)."),
    POOL_PLACE(
            "place",
            "The module that the pool stands behind: 1 is conv1, 4 is fire4; pooling late keeps large maps (paper, 3.1, strategy 3)."),
    POOL_HERE("pool here", "Switch off to remove the pool."),
    POOL_KIND(
            "kind", "What the pool takes from its window: the maximum, as in the paper, or the average (paper, 3.3)."),
    POOL_KERNEL("kernel", "Rows and columns of the pool's window; 3 in both published networks."),
    POOL_STRIDE("stride", "Cells between two windows of the pool: 2 halves height and width."),
    POOL_ROUNDING(
            "rounding",
            "Whether a last window that hangs over the edge counts: Caffe rounds up (ceil), most others down (floor)."),
    ALL_ROUNDING("all pools", "The rounding of all pools at once: ceil in Caffe, floor in most other frameworks."),
    // stem, classifier, others
    STEM_FILTERS("filters", "Filters of conv1, the convolution that sees the picture itself (paper, 3.3)."),
    STEM_KERNEL("kernel", "Rows and columns of conv1's window: 7 in v1.0, 3 in v1.1."),
    STEM_STRIDE(
            "stride", "Pixels between two windows of conv1; 2 keeps large activation maps (paper, 3.1, strategy 3)."),
    STEM_PADDING("padding", "Pixels of zeros added on each side of the picture."),
    CLASSES("classes", "Classes to tell apart: 1,000 in ImageNet."),
    CLASSIFIER_PADDING(
            "padding",
            "1 in the authors' v1.0 file, by accident but in its weights: conv10 is 15×15 there, not 13×13."),
    DROPOUT("dropout", "Share of activations switched off while training, 50 % behind fire9 in the paper (3.3)."),
    CLASSIFIER_RELU("ReLU", "Whether ReLU follows the last convolution, as in the published networks."),
    GROUPS("groups", "Groups of conv2, conv4 and conv5: 2 in the network of 2012, which was cut over two GPUs."),
    RANK("rank", "Makes this layer two factors of low rank (SVD) instead of one matrix; 0 is the full matrix."),
    RANK_SAVES("rank saves to", "The largest rank whose two factors have fewer parameters than the matrix."),
    // costs
    PARAMETERS("parameters", "All weights and biases that training has to find (paper, 3)."),
    LAYER_PARAMETERS("parameters", "This layer's weights and biases."),
    MODULE_PARAMETERS("module parameters", "Weights and biases of all layers of the module together."),
    WEIGHT_BYTES(
            "weights",
            "The model's size before compression; the paper counts four bytes for each parameter (paper, 4)."),
    FP16_WEIGHTS("weights, fp16", "Two bytes for each parameter."),
    INT8_WEIGHTS(
            "weights, int8", "One byte for each parameter, the 8 bits of the paper's Deep Compression (paper, 4)."),
    MAC("MACs", "Multiply-accumulate: one multiplication and the addition of its result, the work of a convolution."),
    FLOP("FLOPs", "Floating-point operations: two for each multiply-accumulate."),
    MODULE_OPERATIONS("module", "Operations of all layers of the module together."),
    PEAK_MEMORY("peak activations", "Activations held in memory at the worst moment of a run."),
    PEAK_AT("peak at", "The layer at which most activations are held in memory."),
    HELD("held meanwhile", "Activations in memory while this layer runs, fp32."),
    ACTIVATIONS(
            "activations",
            "Values that come out of convolutions, pools, concatenations, additions and dense layers together."),
    OUTPUT("output", "Channels × height × width of what the layer computes."),
    LAYERS("layers", "Layers of the graph, ReLU and others included."),
    RECEPTIVE_FIELD("receptive field", "Part of the picture, in pixels on a side, that one cell of a layer sees."),
    FIELD_STRIDE("field stride", "Distance in the picture between what neighbouring cells of a layer see.");

    private final String label;
    private final String sentence;

    Term(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** What the term is called where it labels a figure or a field. */
    public String label() {
        return label;
    }

    /** What it is, in one sentence. */
    public String sentence() {
        return sentence;
    }
}
