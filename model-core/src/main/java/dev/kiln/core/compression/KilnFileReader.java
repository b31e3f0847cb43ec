package dev.kiln.core.compression;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.LayerWeights;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads Kiln files; {@code docs/kiln-file.md} describes the format. Sections are read one after the other, layers are decoded on
 * all processors.
 */
public final class KilnFileReader {
    /** Bytes at a file's beginning by which {@link #isKilnFile} tells it. */
    public static final int MAGIC_BYTES = KilnFileFormat.magic().length;

    private static final int IDLE_SECONDS = 5;

    /** Not the common pool: on two processors that starts a thread for each of what may be thousands of layers. */
    private static final Executor DECODERS = decoders(Runtime.getRuntime().availableProcessors());

    private record Layer(LayerCode code, CompletableFuture<StoredLayer> decoded) {}

    private final SectionInput input;
    private final String source;

    private KilnFileReader(String source, InputStream stream) {
        this.input = new SectionInput(source, stream);
        this.source = source;
    }

    private static Executor decoders(int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "kiln-decoder");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** True where a file that begins with these bytes says that it is a Kiln file. */
    public static boolean isKilnFile(byte[] head) {
        byte[] magic = KilnFileFormat.magic();
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /**
     * Reads a whole file.
     *
     * @param source the file's name, for messages
     * @param stream read to its end, and not closed
     * @throws InputException where it is no such file, with the byte offset of the fault
     */
    public static CompressedNetwork read(String source, InputStream stream) throws InputException {
        return readFile(source, stream).network();
    }

    /** Reads a whole file, with the lengths of its sections, in the way of {@link #read}. */
    public static KilnFile readFile(String source, InputStream stream) throws InputException {
        return new KilnFileReader(source, stream).readAll();
    }

    /** Reads the network's description only; what stands behind it in the file is not looked at. */
    public static Architecture readArchitecture(String source, InputStream stream) throws InputException {
        KilnFileReader reader = new KilnFileReader(source, stream);
        reader.input.readHead();
        return reader.describe(reader.architectureSection()).architecture();
    }

    private KilnFile readAll() throws InputException {
        input.readHead();
        SectionInput.Section section = architectureSection();
        ArchitectureCoding.Described described = describe(section);
        List<LayerWeights> shapes = shapes(described.architecture(), section.offset());
        List<Layer> layers = new ArrayList<>(shapes.size());
        for (LayerWeights shape : shapes) {
            layers.add(readLayer(shape));
        }
        input.readEnd();
        List<StoredLayer> decoded = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            decoded.add(joined(layer.decoded()));
        }
        return new KilnFile(
                new CompressedNetwork(described.architecture(), decoded, described.framework()),
                input.offset(),
                section.payload().length,
                layers.stream().map(Layer::code).toList());
    }

    private SectionInput.Section architectureSection() throws InputException {
        return input.read(KilnFileFormat.ARCHITECTURE, ArchitectureJson.MAX_BYTES, "the network's architecture");
    }

    private ArchitectureCoding.Described describe(SectionInput.Section section) throws InputException {
        try {
            return ArchitectureCoding.decode(source + ": architecture at byte " + section.offset(), section.payload());
        } catch (IllegalArgumentException e) {
            throw input.fault(section.offset(), e.getMessage());
        }
    }

    private List<LayerWeights> shapes(Architecture architecture, long offset) throws InputException {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (!graph.isValid()) {
            throw input.fault(
                    offset, "a network that cannot work: " + graph.problems().get(0));
        }
        List<LayerWeights> shapes = LayerWeights.of(graph);
        long parameters = 0;
        for (LayerWeights shape : shapes) {
            parameters += parameters(shape);
            if (parameters > KilnFileFormat.MAX_PARAMETERS || Float.BYTES * parameters > available()) {
                throw input.fault(
                        offset,
                        "a network of %d parameters and more, expected at most %d"
                                .formatted(
                                        parameters,
                                        Math.min(KilnFileFormat.MAX_PARAMETERS, available() / Float.BYTES)));
            }
        }
        return shapes;
    }

    /** In floating point: the product of sizes that a file gives may be larger than any whole number's range. */
    private static long parameters(LayerWeights shape) {
        double weights = 1;
        for (int dimension : shape.shape()) {
            weights *= dimension;
        }
        return (long) Math.min(Integer.MAX_VALUE, weights + shape.biases());
    }

    /** Bytes that decoded weights may take: half of all memory, as one more copy is made of them. */
    private static long available() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    private Layer readLayer(LayerWeights shape) throws InputException {
        SectionInput.Section section =
                input.read(KilnFileFormat.LAYER, KilnFileFormat.maxLayerBytes(shape), shape.layerId());
        byte[] payload = section.payload();
        int id = payload.length == 0 ? -1 : payload[0] & 0xFF;
        LayerCode code = LayerCode.byId(id)
                .orElseThrow(() -> input.fault(
                        section.offset(),
                        id < 0
                                ? "an empty section, expected the code of " + shape.layerId()
                                : "%s has the code %d, expected one that this Kiln knows"
                                        .formatted(shape.layerId(), id)));
        byte[] bytes = Arrays.copyOfRange(payload, 1, payload.length);
        // the section itself is not needed any more: for large layers it counts
        long offset = section.offset();
        return new Layer(code, CompletableFuture.supplyAsync(() -> decode(code, shape, bytes, offset), DECODERS));
    }

    private StoredLayer decode(LayerCode code, LayerWeights shape, byte[] bytes, long offset) {
        try {
            return code.decode(shape, bytes);
        } catch (IllegalArgumentException e) {
            throw new CompletionException(input.fault(offset, e.getMessage()));
        }
    }

    private static StoredLayer joined(CompletableFuture<StoredLayer> layer) throws InputException {
        try {
            return layer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof InputException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
