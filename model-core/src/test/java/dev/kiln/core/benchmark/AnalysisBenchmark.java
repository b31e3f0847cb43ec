package dev.kiln.core.benchmark;

import dev.kiln.core.Published;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What Kiln redoes at every edit, a full analysis of SqueezeNet v1.0, against building the same network in DL4J. Sample times,
 * so that the result names the median (p0.50). Run it with {@code mvn -q -pl model-core -Pbenchmark test-compile exec:exec}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalysisBenchmark {
    private final Architecture architecture = Published.squeezeNet10();
    private ShapedGraph graph;
    private Weights weights;
    private ComputationGraphConfiguration configuration;

    @Setup
    public void prepare() {
        Network.prepare();
        graph = ShapedGraph.infer(architecture.expand());
        weights = HeInitialization.initialize(graph, 1);
        configuration = ComputationGraphConfiguration.fromJson(Network.configurationJson(graph));
    }

    /** From the architecture as the user edits it to all costs: layers, shapes, parameters, MACs, memory, receptive fields. */
    @Benchmark
    public Analysis analysis() {
        return Analysis.of(ShapedGraph.infer(architecture.expand()));
    }

    /** Our graph to a DL4J network that can run: checking and copying 5 MB of weights is part of it. */
    @Benchmark
    public long buildNetwork() {
        try (Network network = Network.build(graph, weights)) {
            return network.parameterCount();
        }
    }

    /** Plain DL4J, without Kiln: a graph with random weights from a configuration. */
    @Benchmark
    public long buildComputationGraph() {
        ComputationGraph network = new ComputationGraph(configuration.clone());
        network.init();
        return network.numParams();
    }
}
