package dev.kiln.core.weights;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tensors of a network, by name, with where they come from. Immutable. */
public final class Weights {
    /** Whether somebody trained them. */
    public enum Origin {
        /** Random numbers: predictions mean nothing. */
        UNTRAINED,
        /** Read from a file. */
        FILE
    }

    /** The framework whose way of preparing pictures weights were trained with. */
    public enum Framework {
        /** Caffe's reference networks. */
        CAFFE,
        /** PyTorch's torchvision. */
        TORCHVISION
    }

    private final Origin origin;
    private final Framework framework;
    private final String description;
    private final Map<String, WeightTensor> tensors;

    /**
     * Weights of which nobody knows what input they were trained with.
     *
     * @param origin whether somebody trained them
     * @param description the source in words for the window, for example a file's name
     * @throws IllegalArgumentException where two tensors have the same name
     */
    public Weights(Origin origin, String description, List<WeightTensor> tensors) {
        this(origin, description, tensors, null);
    }

    /**
     * As above.
     *
     * @param framework whose way of preparing pictures they were trained with, or null where nobody knows
     */
    public Weights(Origin origin, String description, List<WeightTensor> tensors, Framework framework) {
        this.origin = origin;
        this.framework = framework;
        this.description = description;
        Map<String, WeightTensor> byName = new LinkedHashMap<>();
        for (WeightTensor tensor : tensors) {
            if (byName.put(tensor.name(), tensor) != null) {
                throw new IllegalArgumentException(tensor.name() + ": the name is used twice");
            }
        }
        this.tensors = Collections.unmodifiableMap(byName);
    }

    /** Whether somebody trained them. */
    public Origin origin() {
        return origin;
    }

    /** The framework whose way of preparing pictures they were trained with; empty where nobody knows. */
    public Optional<Framework> framework() {
        return Optional.ofNullable(framework);
    }

    /** The source in words. */
    public String description() {
        return description;
    }

    /** All tensors in file order. */
    public Collection<WeightTensor> tensors() {
        return tensors.values();
    }

    /** The tensor of that name, or empty. */
    public Optional<WeightTensor> tensor(String name) {
        return Optional.ofNullable(tensors.get(name));
    }
}
