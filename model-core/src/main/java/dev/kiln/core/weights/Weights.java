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

    private final Origin origin;
    private final String description;
    private final Map<String, WeightTensor> tensors;

    /**
     * @param origin whether somebody trained them
     * @param description the source in words for the window, for example a file's name
     * @throws IllegalArgumentException where two tensors have the same name
     */
    public Weights(Origin origin, String description, List<WeightTensor> tensors) {
        this.origin = origin;
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
