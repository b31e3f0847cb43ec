package dev.kiln.core.network;

import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.Progress;
import java.util.Set;

/** One way to run a network forward. Not for several threads at once; inputs have been checked. */
interface ForwardRun extends AutoCloseable {
    /**
     * Runs the network and returns what every layer computed; later runs do not change it.
     *
     * @param progress told of layers, where the way to run knows them; may cancel the run
     */
    Activations run(InputTensor input, Progress progress);

    /** Runs the network and returns the last layer's values only. */
    float[] last(InputTensor input);

    /**
     * Runs the network once more on the same input and returns the last layer's values only.
     *
     * @param input that of the last run, which was {@link #last}
     * @param changed the layers whose values may differ from those of the last run
     */
    float[] lastAgain(InputTensor input, Set<String> changed);

    /** Frees the memory outside the heap. */
    @Override
    void close();
}
