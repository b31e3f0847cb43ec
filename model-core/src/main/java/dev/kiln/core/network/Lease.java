package dev.kiln.core.network;

import java.util.Collection;
import java.util.List;

/** What {@link Activations} still need of a run's memory. */
final class Lease {
    private final List<LeasedTensor> tensors;

    Lease(Collection<LeasedTensor> tensors) {
        this.tensors = List.copyOf(tensors);
    }

    /** Copies what nobody has asked for yet to the heap, on all cores: 20 MB are much for one. */
    void keep() {
        tensors.parallelStream().forEach(LeasedTensor::keep);
    }

    /** Gives up what nobody has asked for yet. */
    void giveUp() {
        tensors.forEach(LeasedTensor::giveUp);
    }
}
