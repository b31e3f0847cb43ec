package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.NativeLibraries;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Weights;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network that runs: a graph and its weights as a DL4J {@link ComputationGraph}, run by libnd4j's ops where they can be
 * trusted, and else by DL4J's layers. Holds memory outside the heap until it is closed. May be used by several threads; runs
 * come one after the other.
 */
public final class Network implements AutoCloseable {
    private final ShapedGraph shaped;
    private final Translation translation;
    private final ComputationGraph network;
    private final NativeArena memory;
    private final ForwardRun run;
    private boolean closed;

    private Network(
            ShapedGraph shaped, Translation translation, ComputationGraph network, NativeArena memory, ForwardRun run) {
        this.shaped = shaped;
        this.translation = translation;
        this.network = network;
        this.memory = memory;
        this.run = run;
    }

    /**
     * Loads DL4J and its native libraries, which takes a second the first time and nothing later. Whoever does not call this
     * waits for it in {@link #build}.
     *
     * @throws IllegalStateException where there is no native library for this machine
     */
    public static void prepare() {
        NativeLibraries.load("DL4J", () -> Nd4j.create(DataType.FLOAT, 1).close());
    }

    /**
     * Builds a network.
     *
     * @throws IllegalArgumentException where the graph has problems or cannot be run; where weights do not fit, naming tensor,
     *     expected and found shape; where a weight is NaN or infinite; where there is too little memory
     */
    public static Network build(ShapedGraph graph, Weights weights) {
        checkValid(graph);
        Parameters.check(graph, weights);
        prepare();
        MemoryNeed.check(graph);
        Translation translation = GraphTranslator.translate(graph);
        ComputationGraph network = new ComputationGraph(translation.configuration());
        NativeArena memory = new NativeArena();
        try {
            // given parameters, DL4J draws none of its own
            network.init(Parameters.allocate(graph, memory), false);
            Parameters.copy(weights, translation.parts(), network);
            ForwardRun run = OpSupport.refusal(graph).isEmpty()
                    ? OpRun.plan(graph, translation, network, 1)
                    : new FeedForwardRun(graph, translation, network);
            return new Network(graph, translation, network, memory, run);
        } catch (RuntimeException | Error e) {
            memory.close();
            throw e;
        }
    }

    /**
     * DL4J's configuration of a graph as JSON; plain DL4J reads it, Kiln is not needed. Takes no weights, and no memory for any.
     *
     * @throws IllegalArgumentException where the graph has problems or cannot be run
     */
    public static String configurationJson(ShapedGraph graph) {
        checkValid(graph);
        checkBins(graph);
        return GraphTranslator.translate(graph).configuration().toJson();
    }

    /** DL4J has no adaptive pool: it can be exported where it is a window that slides evenly. */
    private static void checkBins(ShapedGraph graph) {
        for (int i = 0; i < graph.graph().size(); i++) {
            if (graph.graph().node(i).layer() instanceof Layer.AdaptivePooling pool
                    && pool.asPooling(graph.inputShape(i)).isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: DL4J has no pool that makes %d×%d of %d×%d with bins of unequal sizes or distances"
                                .formatted(
                                        graph.graph().node(i).id(),
                                        pool.height(),
                                        pool.width(),
                                        graph.inputShape(i).height(),
                                        graph.inputShape(i).width()));
            }
        }
    }

    /**
     * Refuses a network that needs more memory than there is, before anything is allocated. Loads DL4J's native libraries.
     *
     * @throws IllegalArgumentException with both figures, or where the graph has problems
     */
    public static void checkMemory(ShapedGraph graph) {
        checkValid(graph);
        prepare();
        MemoryNeed.check(graph);
    }

    private static void checkValid(ShapedGraph graph) {
        if (!graph.isValid()) {
            throw new IllegalArgumentException("cannot run a network with problems: " + graph.problems());
        }
    }

    /**
     * Runs the network and returns what every layer computed.
     *
     * @throws IllegalArgumentException where the input has not the shape of the network's
     * @throws IllegalStateException where the network is closed
     */
    public Activations run(InputTensor input) {
        return run(input, Progress.NONE);
    }

    /**
     * Runs the network and returns what every layer computed.
     *
     * @param progress told of each layer, and may cancel the run between two of them; where DL4J's layers run, only before the
     *     first
     * @throws IllegalArgumentException where the input has not the shape of the network's
     * @throws IllegalStateException where the network is closed
     */
    public synchronized Activations run(InputTensor input, Progress progress) {
        check(input);
        return run.run(input, progress);
    }

    /**
     * Runs the network and returns the last layer's values only: the probabilities of the classes where it is a softmax.
     *
     * @throws IllegalArgumentException where the input has not the shape of the network's
     * @throws IllegalStateException where the network is closed
     */
    public synchronized float[] probabilities(InputTensor input) {
        check(input);
        return run.last(input);
    }

    /** Runs once more on the input of the last run, {@link #probabilities}; values of other layers than these are as they were. */
    synchronized float[] probabilitiesAgain(InputTensor input, Set<String> changed) {
        check(input);
        return run.lastAgain(input, changed);
    }

    /**
     * Gives a layer other weights and biases.
     *
     * @throws IllegalArgumentException where the layer has none, or another number of them
     */
    synchronized void change(String layerId, float[] weights, float[] biases) {
        checkOpen();
        Parameters.change(layerId, weights, biases, translation.parts(), network);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the network is closed");
        }
    }

    private void check(InputTensor input) {
        checkOpen();
        TensorShape expected = shaped.shape(0);
        if (!input.shape().equals(expected)) {
            throw new IllegalArgumentException(
                    "the network takes an input of %s, not %s".formatted(expected, input.shape()));
        }
    }

    /** Number of weights and biases as DL4J counts them. */
    public long parameterCount() {
        return network.numParams();
    }

    /** Frees the memory outside the heap; the network cannot run any more. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            run.close();
            memory.close();
        }
    }
}
