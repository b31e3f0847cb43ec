package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.SmallArchitectures;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What must hold for every network that a user can edit together. */
class RandomNetworksPropertyTest {
    @Provide
    Arbitrary<SqueezeNet> networks() {
        return SmallArchitectures.valid();
    }

    @Property(tries = 200, seed = "1602", shrinking = ShrinkingMode.OFF)
    void dl4jAgreesOnParametersAndShapes(@ForAll("networks") SqueezeNet net) {
        ShapedGraph graph = ShapedGraph.infer(net.expand());
        Translation translation = GraphTranslator.translate(graph);
        ComputationGraph network = new ComputationGraph(translation.configuration());
        network.init();
        assertThat(network.numParams()).isEqualTo(Analysis.of(graph).parameters());
        TensorShape in = net.input();
        INDArray zeros = Nd4j.create(DataType.FLOAT, 1, in.channels(), in.height(), in.width());
        Map<String, INDArray> outputs = network.feedForward(zeros, false);
        for (int i = 0; i < graph.graph().size(); i++) {
            TensorShape found = shape(outputs.get(translation.vertices().get(i)));
            assertThat(found).as(graph.graph().node(i).id()).isEqualTo(graph.shape(i));
        }
    }

    /** Arrays of rank 2 are vectors. */
    private static TensorShape shape(INDArray array) {
        long[] shape = Arrays.copyOf(array.shape(), 4);
        return array.rank() == 2
                ? TensorShape.vector((int) shape[1])
                : new TensorShape((int) shape[1], (int) shape[2], (int) shape[3]);
    }

    @Property(tries = 40, seed = "7360", shrinking = ShrinkingMode.OFF)
    void dl4jComputesWhatTheDefinitionsSay(@ForAll("networks") SqueezeNet net) {
        Agreement.assertRunsLikeTheReference(net.expand());
    }
}
