package dev.kiln.core.architecture;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.Limits;
import dev.kiln.core.graph.TensorShape;
import java.util.Objects;

/**
 * An AlexNet, the network that the paper compares with. Its layers are fixed; only the picture, the groups, the number of
 * classes and the ranks are not.
 *
 * @param name what the user calls it
 * @param variant which of the published networks
 * @param input shape of the picture
 * @param groups groups of conv2, conv4 and conv5: 2 in the network of 2012, which was cut over two GPUs
 * @param classes number of classes
 * @param ranks layers that are two factors of low rank
 */
public record AlexNet(String name, Variant variant, TensorShape input, int groups, int classes, Ranks ranks)
        implements Architecture {
    /** Largest number of groups. */
    public static final int MAX_GROUPS = 64;

    /** The published networks of that name. */
    public enum Variant {
        /** Caffe's bvlc_alexnet: Krizhevsky et al. 2012, with normalization before pooling. */
        BVLC,
        /** torchvision's alexnet: Krizhevsky 2014, "One weird trick for parallelizing convolutional neural networks". */
        TORCHVISION
    }

    public AlexNet {
        Architecture.checkedName(name);
        Objects.requireNonNull(variant, "variant");
        Limits.checked("input channels", input.channels(), 1, Limits.MAX_CHANNELS);
        Limits.checked("input height", input.height(), 1, Limits.MAX_SPATIAL);
        Limits.checked("input width", input.width(), 1, Limits.MAX_SPATIAL);
        Limits.checked("groups", groups, 1, MAX_GROUPS);
        Limits.checked("classes", classes, 1, Limits.MAX_CHANNELS);
        ranks = ranks.isEmpty() ? ranks : ranks.in(new AlexNet(name, variant, input, groups, classes).expand());
    }

    /** A network whose layers keep their full matrices. */
    public AlexNet(String name, Variant variant, TensorShape input, int groups, int classes) {
        this(name, variant, input, groups, classes, Ranks.NONE);
    }

    @Override
    public AlexNet withName(String newName) {
        return new AlexNet(newName, variant, input, groups, classes, ranks);
    }

    @Override
    public AlexNet withInput(TensorShape newInput) {
        return new AlexNet(name, variant, newInput, groups, classes, ranks);
    }

    /** The same network with other groups. */
    public AlexNet withGroups(int newGroups) {
        return new AlexNet(name, variant, input, newGroups, classes, ranks);
    }

    @Override
    public AlexNet withClasses(int newClasses) {
        return new AlexNet(name, variant, input, groups, newClasses, ranks);
    }

    @Override
    public AlexNet withRanks(Ranks newRanks) {
        return new AlexNet(name, variant, input, groups, classes, newRanks);
    }

    @Override
    public LayerGraph expand() {
        return LowRank.rewrite(new AlexNetExpansion(this).expand(), ranks);
    }
}
