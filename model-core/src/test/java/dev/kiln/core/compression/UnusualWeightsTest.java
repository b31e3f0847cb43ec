package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.SmallArchitectures;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.DeepCompressionReader;
import dev.kiln.core.weights.DeepCompressionWriter;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that no training gives, on all ways into a file and out of it. */
class UnusualWeightsTest {
    private static final double STEP = 0.125;

    /** Values that a layer's weights take in turns: at most three, fewer than any codebook has entries. */
    enum Kind {
        ZEROS(0),
        BOTH_ZEROS(0f, -0f),
        ONE_VALUE(0.375f),
        THREE_VALUES(-1, 0.5f, 2),
        HUGE(Float.MAX_VALUE, -Float.MAX_VALUE, 1),
        HUGE_OF_ONE_SIGN(Float.MAX_VALUE, 0.6f * Float.MAX_VALUE),
        DENORMAL(Float.MIN_VALUE, -3 * Float.MIN_VALUE, Float.MIN_NORMAL / 2);

        private final float[] values;

        Kind(float... values) {
            this.values = values;
        }

        float[] fill(int count) {
            float[] filled = new float[count];
            for (int i = 0; i < count; i++) {
                filled[i] = values[i % values.length];
            }
            return filled;
        }

        double range() {
            double least = 0;
            double most = 0;
            for (float value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return most - least;
        }
    }

    private static LayerWeights layer(int weights) {
        return new LayerWeights("conv1", List.of(1, weights, 1, 1));
    }

    /** Zeros lose their sign wherever there is a codebook. */
    private static float[] unsigned(float[] weights) {
        float[] unsigned = weights.clone();
        for (int i = 0; i < unsigned.length; i++) {
            unsigned[i] += 0f;
        }
        return unsigned;
    }

    private static void assertCodersKeep(QuantizedLayer layer) {
        for (LayerCoder coder : LayerCoder.values()) {
            CodedLayer coded = coder.encode(layer);
            StoredLayer read = coded.code().decode(layer.layer(), coded.bytes());
            assertThat(read.weights()).as(coder.name()).isEqualTo(layer.weights());
            assertThat(read.biases()).as(coder.name()).isEqualTo(layer.biases());
            assertThat(coded.parts().total()).as(coder.name()).isEqualTo(coded.bytes().length);
        }
    }

    /** Three weights and room for 255 values among them. */
    @ParameterizedTest
    @EnumSource
    void kMeansKeepsAFewValuesAsTheyAre(Kind kind) {
        for (int bits : new int[] {2, 8}) {
            for (int count : new int[] {1, 3, 40}) {
                for (Initialization initialization : Initialization.values()) {
                    float[] weights = kind.fill(count);
                    PruningMask all = Pruning.byMagnitude(layer(count), weights, 1);
                    QuantizedLayer quantized = WeightQuantizer.quantize(
                            layer(count), weights, new float[] {Float.MAX_VALUE}, all, bits, initialization, 1);
                    assertThat(quantized.weights()).isEqualTo(unsigned(weights));
                    assertCodersKeep(quantized);
                }
            }
        }
    }

    /** More values than entries: each weight becomes one between the least and the largest. */
    @ParameterizedTest
    @ValueSource(floats = {Float.MAX_VALUE, 1, Float.MIN_NORMAL})
    void kMeansStaysWithinTheRangeOfTheWeights(float largest) {
        float[] weights = new float[100];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = largest * ((i - 50) / 50f);
        }
        PruningMask half = Pruning.byMagnitude(layer(100), weights, 0.5);
        for (Initialization initialization : Initialization.values()) {
            QuantizedLayer quantized =
                    WeightQuantizer.quantize(layer(100), weights, new float[1], half, 3, initialization, 1);
            assertThat(quantized.kept()).isEqualTo(50);
            assertThat(quantized.codebook()).hasSizeBetween(4, 8);
            for (float value : quantized.weights()) {
                assertThat(Math.abs(value)).isLessThanOrEqualTo(largest);
            }
            assertCodersKeep(quantized);
        }
    }

    private static LayerStatistics statistics(int inputs, double mean, double square) {
        double[] means = new double[inputs];
        double[] second = new double[inputs * inputs];
        Arrays.fill(means, mean);
        for (int i = 0; i < inputs; i++) {
            second[i * inputs + i] = square;
        }
        return new LayerStatistics(layer(inputs), List.of(new InputMoments(means, second)));
    }

    /** No weight is further from its value than half a step, which is at most a sixteenth longer than it must be. */
    @ParameterizedTest
    @EnumSource
    void theGridReachesAllWeights(Kind kind) {
        for (int count : new int[] {1, 3, 40}) {
            float[] weights = kind.fill(count);
            CalibratedLayer layer = new CalibratedLayer(layer(count), weights, new float[1], Optional.empty());
            QuantizedLayer quantized = GridQuantizer.quantize(layer, STEP, ErrorControl.ALL);
            double half = Math.max(STEP, kind.range() / 253) * 17 / 16 / 2;
            float[] found = quantized.weights();
            for (int i = 0; i < count; i++) {
                assertThat(Math.abs((double) found[i] - weights[i])).isLessThanOrEqualTo(half);
            }
            assertCodersKeep(quantized);
        }
    }

    /** Inputs that are always 0, that never change, and that are as large as floats can be. */
    @ParameterizedTest
    @EnumSource
    void calibrationLeavesFiniteWeights(Kind kind) {
        double huge = (double) Float.MAX_VALUE * Float.MAX_VALUE;
        for (int count : new int[] {1, 3, 40}) {
            for (LayerStatistics statistics : List.of(
                    statistics(count, 0, 0), statistics(count, 2, 4), statistics(count, Float.MAX_VALUE, huge))) {
                CalibratedLayer layer = new CalibratedLayer(
                        layer(count), kind.fill(count), new float[] {-Float.MAX_VALUE}, Optional.of(statistics));
                assertCodersKeep(GridQuantizer.quantize(layer, STEP, ErrorControl.ALL));
            }
        }
    }

    private static Weights weights(Architecture architecture, Kind kind) {
        List<WeightTensor> tensors = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(ShapedGraph.infer(architecture.expand()))) {
            tensors.add(new WeightTensor(layer.weightName(), layer.shape(), kind.fill(layer.weights())));
            tensors.add(new WeightTensor(layer.biasName(), List.of(layer.biases()), kind.fill(layer.biases())));
        }
        return new Weights(Weights.Origin.FILE, "unusual", tensors);
    }

    @ParameterizedTest
    @EnumSource
    void aLosslessFileKeepsEveryBit(Kind kind) throws IOException {
        Architecture architecture = SmallArchitectures.valid(new Random(5));
        Weights weights = weights(architecture, kind);
        for (LayerCoder coder : LayerCoder.values()) {
            byte[] bytes = RandomNetworks.bytes(LosslessCompression.of(architecture, weights), coder);
            Weights read = KilnFileReader.read("unusual.kiln", new ByteArrayInputStream(bytes))
                    .toWeights();
            for (WeightTensor tensor : weights.tensors()) {
                // compares bits, so that 0 and −0 differ
                assertThat(read.tensor(tensor.name()).orElseThrow().values()).isEqualTo(tensor.values());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLayoutOfTheAuthorsKeepsEveryValue(Kind kind) throws IOException {
        List<QuantizedLayer> layers = DeepCompressionWriter.layers().stream()
                .map(layer -> {
                    float[] weights = kind.fill(layer.weights());
                    return WeightQuantizer.quantize(
                            layer,
                            weights,
                            kind.fill(layer.biases()),
                            Pruning.byMagnitude(layer, weights, 0.5),
                            8,
                            Initialization.LINEAR,
                            0);
                })
                .toList();
        byte[] bytes = DeepCompressionWriter.bytes(
                layers.stream().map(RelativeIndexes::sparse).toList());
        Weights read = DeepCompressionReader.read("unusual.net", bytes).toWeights();
        for (QuantizedLayer layer : layers) {
            assertThat(read.tensor(layer.layer().weightName()).orElseThrow().values())
                    .isEqualTo(layer.weights());
        }
    }

    @Test
    void aLayerWithoutWeightsIsEmptyEverywhere() {
        for (List<Integer> shape : List.of(List.of(0, 4), List.of(0, 4, 3, 3))) {
            LayerWeights empty = new LayerWeights("fc", shape);
            float[] none = new float[0];
            PruningMask mask = Pruning.byMagnitude(empty, none, 0.5);
            assertThat(mask.density()).isZero();
            assertCodersKeep(WeightQuantizer.quantize(empty, none, none, mask, 4, Initialization.DENSITY, 0));
            assertCodersKeep(GridQuantizer.quantize(
                    new CalibratedLayer(empty, none, none, Optional.empty()), STEP, ErrorControl.ALL));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefusedWithItsPlace(float value) {
        LayerWeights layer = new LayerWeights("conv1", List.of(2, 3));
        float[] broken = {1, 2, 3, 4, value, 6};
        float[] biases = new float[2];
        float[] brokenBiases = {0, value};
        String weight = "conv1.weight: value [1, 1] is " + value;
        String bias = "conv1: bias 1 is " + value;
        assertThatThrownBy(() -> Pruning.byMagnitude(layer, broken, 1)).hasMessageContaining(weight);
        PruningMask mask = Pruning.byMagnitude(layer, new float[6], 1);
        assertThatThrownBy(() -> WeightQuantizer.quantize(layer, broken, biases, mask, 4, Initialization.LINEAR, 0))
                .hasMessageContaining(weight);
        assertThatThrownBy(() ->
                        WeightQuantizer.quantize(layer, new float[6], brokenBiases, mask, 4, Initialization.LINEAR, 0))
                .hasMessageContaining(bias);
        assertThatThrownBy(() -> new CalibratedLayer(layer, broken, biases, Optional.empty()))
                .hasMessageContaining(weight);
        assertThatThrownBy(() -> new CalibratedLayer(layer, new float[6], brokenBiases, Optional.empty()))
                .hasMessageContaining(bias);
        assertThatThrownBy(() -> new PlainLayer(layer, broken, biases)).hasMessageContaining("conv1: weight 4 is");
        assertThatThrownBy(() -> new QuantizedLayer(layer, new float[] {0, value}, new byte[6], biases))
                .hasMessageContaining("conv1: codebook entry 1 is " + value);
    }

    @Test
    void losslessCompressionRefusesWhatIsNoNumberWithItsPlace() {
        Architecture architecture = SmallArchitectures.valid(new Random(5));
        Weights weights = weights(architecture, Kind.ONE_VALUE);
        weights.tensor("conv1.bias").orElseThrow().values()[0] = Float.NaN;
        assertThatThrownBy(() -> LosslessCompression.of(architecture, weights))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("conv1.bias: value [0] is NaN");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void overflowedActivationsAreRefusedWithTheirLayer(double value) {
        assertThatThrownBy(() -> statistics(2, value, 1)).hasMessageContaining("conv1: what it sees at its input 0");
        assertThatThrownBy(() -> statistics(2, 1, value)).hasMessageContaining("conv1: what it sees at its input 0");
    }
}
