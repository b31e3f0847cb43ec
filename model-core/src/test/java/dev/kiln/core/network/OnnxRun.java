package dev.kiln.core.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.weights.Weights;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A network on ONNX Runtime. */
final class OnnxRun implements AutoCloseable {
    private static final int THREADS = 2;

    private final ShapedGraph shaped;
    private final OnnxModel.Written model;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** Every activation is an output, and waiting threads do not busy-wait: two pools that do would hurt each other. */
    OnnxRun(ShapedGraph shaped, Weights weights) throws OrtException {
        this(shaped, OnnxModel.write(shaped, weights), false);
    }

    /**
     * A network on two threads.
     *
     * @param spinning whether waiting threads busy-wait, which is the runtime's default
     */
    OnnxRun(ShapedGraph shaped, OnnxModel.Written model, boolean spinning) throws OrtException {
        this.shaped = shaped;
        this.model = model;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(THREADS);
            options.addConfigEntry("session.intra_op.allow_spinning", spinning ? "1" : "0");
            session = environment.createSession(model.bytes(), options);
        }
    }

    /** The input as the runtime takes it. */
    OnnxTensor tensor(InputTensor input) throws OrtException {
        TensorShape shape = input.shape();
        long[] dimensions = {1, shape.channels(), shape.height(), shape.width()};
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(input.values()), dimensions);
    }

    /** Runs the network and leaves the results in native memory, to be closed. */
    OrtSession.Result runOnly(OnnxTensor input) throws OrtException {
        return session.run(Map.of(shaped.graph().node(0).id(), input));
    }

    /** Runs the network and copies what every layer but the input computed. */
    Activations run(InputTensor input) throws OrtException {
        try (OnnxTensor tensor = tensor(input);
                OrtSession.Result result = runOnly(tensor)) {
            Map<String, Activations.Tensor> tensors = new LinkedHashMap<>();
            for (int i = 1; i < shaped.graph().size(); i++) {
                String id = shaped.graph().node(i).id();
                OnnxTensor output =
                        (OnnxTensor) result.get(model.outputs().get(id)).orElseThrow();
                FloatBuffer buffer = output.getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                tensors.put(id, new Activations.Tensor(shaped.shape(i), values));
            }
            return new Activations(tensors);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
