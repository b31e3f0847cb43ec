package dev.kiln.core.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The decoded parts of a {@code .net} file, in which the authors of SqueezeNet published its weights after Deep Compression.
 *
 * @param source the file's name
 * @param bytes the file's length
 * @param layers the convolutions in the network's order
 */
public record DeepCompressionFile(String source, int bytes, List<DeepCompressionLayer> layers) {
    public DeepCompressionFile {
        layers = List.copyOf(layers);
    }

    /** Number of entries in the file, filler zeros included. */
    public long storedEntries() {
        return layers.stream().mapToLong(DeepCompressionLayer::storedEntries).sum();
    }

    /** Number of weights other than 0, biases not counted. */
    public long nonZeroWeights() {
        return layers.stream().mapToLong(DeepCompressionLayer::nonZeroWeights).sum();
    }

    /**
     * Plain tensors, weights and biases of each layer; the weights with their codebook. The authors trained them in Caffe (the
     * paper's section 3.3).
     */
    public Weights toWeights() {
        List<WeightTensor> tensors = new ArrayList<>(2 * layers.size());
        for (DeepCompressionLayer layer : layers) {
            LayerWeights weights = layer.weights();
            tensors.add(new WeightTensor(
                    weights.weightName(), weights.shape(), layer.denseWeights(), Optional.of(layer.countedCodebook())));
            tensors.add(new WeightTensor(weights.biasName(), List.of(weights.biases()), layer.biases()));
        }
        return new Weights(Weights.Origin.FILE, source, tensors, Weights.Framework.CAFFE);
    }
}
