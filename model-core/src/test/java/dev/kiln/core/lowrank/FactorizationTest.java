package dev.kiln.core.lowrank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.files.KilnFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Inputs;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactorizationTest {
    private static final Architecture SMALL =
            Bypasses.apply(Published.squeezeNet10(), Bypass.COMPLEX).withInput(new TensorShape(3, 67, 67));

    @TempDir
    Path folder;

    private static ShapedGraph shaped(Architecture architecture) {
        return ShapedGraph.infer(architecture.expand());
    }

    private static Weights weights(Architecture architecture) {
        return HeInitialization.initialize(shaped(architecture), 3);
    }

    private static FactoredNetwork fixed(Architecture architecture, Map<String, Integer> ranks) throws InputException {
        return Factorization.factorize(architecture, weights(architecture), new RankChoice.Fixed(ranks), Progress.NONE);
    }

    private static float[] answers(Architecture architecture, Weights weights, InputTensor input) {
        try (Network network = Network.build(shaped(architecture), weights)) {
            return network.probabilities(input);
        }
    }

    /** Padding on conv10, both halves of the expand layer, a convolution in the bypass; dense layers wide and tall. */
    static Stream<Architecture> networks() {
        return Stream.of(
                SMALL,
                Published.alexNetBvlc().withInput(new TensorShape(3, 67, 67)).withClasses(10));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void factorsOfFullRankAnswerAsTheMatrixDoes(Architecture architecture) throws InputException {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        Matrices.of(architecture).byLayer().forEach((layer, shape) -> ranks.put(layer, shape.fullRank()));
        // 4096 × 4096: minutes on a slow machine
        ranks.remove("fc7");
        FactoredNetwork factored = fixed(architecture, ranks);
        InputTensor input = Inputs.random(architecture.input(), 5);
        float[] expected = answers(architecture, weights(architecture), input);
        float[] found = answers(factored.architecture(), factored.weights().orElseThrow(), input);
        float largest = 0;
        for (float probability : expected) {
            largest = Math.max(largest, probability);
        }
        assertThat(factored.after().parameters())
                .isGreaterThan(factored.before().parameters());
        assertThat(found).containsExactly(expected, Offset.offset(2e-5f * largest));
    }

    /** Rank 4 of fire2/squeeze1x1, 16 × 96: 4 · 112 weights and 4 biases for 1536 weights; conv10 is 1000 × 512. */
    @Test
    void theAnalysisCountsWhatDl4jCounts() throws InputException {
        FactoredNetwork factored = fixed(SMALL, Map.of("fire2/squeeze1x1", 4, "conv10", 100));
        long saved = 1536 - 4 * 112 - 4 + 512_000 - 100 * 1512 - 100;
        assertThat(factored.after().parameters()).isEqualTo(factored.before().parameters() - saved);
        try (Network network = Network.build(
                shaped(factored.architecture()), factored.weights().orElseThrow())) {
            assertThat(network.parameterCount()).isEqualTo(factored.after().parameters());
        }
    }

    /** fc6 at batch 1: 9216 · 4096 products, or 256 · (9216 + 4096). */
    @Test
    void tellsTheCostsWithoutWeights() throws InputException {
        FactoredNetwork factored = Factorization.costs(Published.alexNetBvlc(), Map.of("fc6", 256));
        FactoredLayer fc6 = factored.layers().get(0);
        assertThat(fc6.before()).isEqualTo(new FactoredLayer.Cost(37_752_832, 37_748_736));
        assertThat(fc6.after()).isEqualTo(new FactoredLayer.Cost(3_412_224, 3_407_872));
        assertThat(fc6.relativeError()).isEmpty();
        assertThat(factored.after().parameters()).isEqualTo(60_965_224 - 37_752_832 + 3_412_224);
        assertThat(factored.weights()).isEmpty();
    }

    @Test
    void leavesLayersWholeWhereTheEnergyNeedsTooHighARank() throws InputException {
        RankChoice all = new RankChoice.Energy(1, List.of("conv10", "fire2/squeeze1x1"));
        FactoredNetwork whole = Factorization.factorize(SMALL, weights(SMALL), all, Progress.NONE);
        assertThat(whole.architecture()).isEqualTo(SMALL);
        assertThat(whole.layers()).extracting(FactoredLayer::isFactored).containsExactly(false, false);
        assertThat(whole.layers().get(0).relativeError()).hasValue(0);
        RankChoice little = new RankChoice.Energy(0.3, List.of("conv10"));
        FactoredNetwork factored = Factorization.factorize(SMALL, weights(SMALL), little, Progress.NONE);
        int rank = factored.layers().get(0).rank();
        assertThat(factored.architecture().ranks().byLayer()).isEqualTo(Map.of("conv10", rank));
        Spectrum spectrum = factored.layers().get(0).spectrum().orElseThrow();
        assertThat(spectrum.energyKept(rank)).isGreaterThanOrEqualTo(0.3);
        assertThat(spectrum.energyKept(rank - 1)).isLessThan(0.3);
    }

    @Test
    void goesThroughAKilnFile() throws IOException {
        FactoredNetwork factored = fixed(SMALL, Map.of("fire5/expand1x1", 3, "fire4/bypass1x1", 7));
        Weights weights = factored.weights().orElseThrow();
        Path file = folder.resolve("net.kiln");
        KilnFileWriter.write(file, LosslessCompression.of(factored.architecture(), weights), LayerCoder.ARITHMETIC);
        var read = KilnFiles.read(file).network();
        assertThat(read.architecture()).isEqualTo(factored.architecture());
        String first = WeightTensor.weightName(LowRank.firstFactor("fire5/expand1x1"));
        assertThat(read.toWeights().tensor(first).orElseThrow().values())
                .isEqualTo(weights.tensor(first).orElseThrow().values());
        assertThat(ArchitectureJson.write(read.architecture()))
                .contains("\"ranks\": { \"fire4/bypass1x1\": 7, \"fire5/expand1x1\": 3 }");
    }

    @Test
    void whatIsFactoredIsNotFactoredAgain() throws InputException {
        FactoredNetwork factored = fixed(SMALL, Map.of("conv10", 9));
        FactoredNetwork twice = Factorization.factorize(
                factored.architecture(),
                factored.weights().orElseThrow(),
                new RankChoice.Fixed(Map.of("fire2/squeeze1x1", 2)),
                Progress.NONE);
        assertThat(twice.architecture().ranks().byLayer()).isEqualTo(Map.of("conv10", 9, "fire2/squeeze1x1", 2));
        assertThatThrownBy(() -> Factorization.costs(factored.architecture(), Map.of("conv10", 3)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("conv10: is no layer that can be factored");
        assertThatThrownBy(() -> Factorization.costs(factored.architecture(), Map.of("conv10_v", 3)))
                .isInstanceOf(InputException.class);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Factorization.costs(SMALL, Map.of("conv10", 0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("conv10: a rank of 0, expected one from 1 to 512");
        assertThatThrownBy(() -> Factorization.costs(SMALL, Map.of("conv10", 513)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a rank of 513, expected one from 1 to 512");
        assertThatThrownBy(() -> Factorization.costs(SMALL, Map.of("fire2/expand3x3", 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("fire2/expand3x3: is no layer that can be factored")
                .hasMessageContaining("fire2/squeeze1x1, fire2/expand1x1");
        assertThatThrownBy(() -> Factorization.factorize(
                        SMALL,
                        weights(Published.squeezeNet11()),
                        new RankChoice.Fixed(Map.of("conv10", 2)),
                        Progress.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not fit");
    }
}
