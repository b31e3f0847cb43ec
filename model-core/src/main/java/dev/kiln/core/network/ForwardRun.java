package dev.kiln.core.network;

import dev.kiln.core.image.InputTensor;

/** One way to run a network forward. Not for several threads at once; inputs have been checked. */
interface ForwardRun extends AutoCloseable {
    /** Runs the network and returns what every layer computed; later runs do not change it. */
    Activations run(InputTensor input);

    /** Runs the network and returns the last layer's values only. */
    float[] last(InputTensor input);

    /** Frees the memory outside the heap. */
    @Override
    void close();
}
