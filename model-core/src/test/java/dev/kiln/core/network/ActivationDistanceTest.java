package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.graph.TensorShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

class ActivationDistanceTest {
    private static Activations.Tensor vector(float... values) {
        return new Activations.Tensor(TensorShape.vector(values.length), values);
    }

    private static Activations.Tensor random(TensorShape shape, long seed) {
        return new Activations.Tensor(shape, Inputs.random(shape, seed).values());
    }

    /** Worked out by hand: ‖(3, 4)‖ = 5, ‖(0, 5) − (3, 4)‖ = √10, (3, 4)·(0, 5) = 20 of 25. */
    @Test
    void agreesWithAHandMadeExample() {
        TensorDistance distance = ActivationDistance.between(vector(3, 4), vector(0, 5));
        assertThat(distance.relativeL2()).isCloseTo(Math.sqrt(10) / 5, within(1e-15));
        assertThat(distance.cosine()).isCloseTo(0.8, within(1e-15));
    }

    @Test
    void twiceTheValuesLieInTheSameDirection() {
        TensorDistance distance = ActivationDistance.between(vector(1, -2, 3), vector(2, -4, 6));
        assertThat(distance.relativeL2()).isCloseTo(1, within(1e-15));
        assertThat(distance.cosine()).isCloseTo(1, within(1e-15));
    }

    @Test
    void oppositeAndPerpendicularValuesHaveTheirCosines() {
        assertThat(ActivationDistance.between(vector(1, 2), vector(-1, -2)).cosine())
                .isCloseTo(-1, within(1e-15));
        assertThat(ActivationDistance.between(vector(1, 2), vector(-2, 1)).cosine())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithNd4j(long seed) {
        TensorShape shape = new TensorShape(5, 7, 3);
        Activations.Tensor first = random(shape, seed);
        Activations.Tensor second = random(shape, seed + 100);
        TensorDistance distance = ActivationDistance.between(first, second);
        try (INDArray a = array(first);
                INDArray b = array(second);
                INDArray difference = b.sub(a)) {
            assertThat(distance.cosine()).isCloseTo(Transforms.cosineSim(a, b), within(1e-12));
            double expected =
                    difference.norm2Number().doubleValue() / a.norm2Number().doubleValue();
            assertThat(distance.relativeL2()).isCloseTo(expected, within(1e-12));
        }
    }

    private static INDArray array(Activations.Tensor tensor) {
        return Nd4j.createFromArray(tensor.values()).castTo(DataType.DOUBLE);
    }

    @Test
    void equalTensorsHaveNoDistanceEvenIfTheyAreZero() {
        Activations.Tensor some = random(new TensorShape(3, 4, 5), 1);
        assertThat(ActivationDistance.between(some, some)).isEqualTo(new TensorDistance(0, 1));
        assertThat(ActivationDistance.between(vector(0, 0), vector(0, -0f))).isEqualTo(new TensorDistance(0, 1));
    }

    @Test
    void zerosOnOneSideHaveNoDirection() {
        assertThat(ActivationDistance.between(vector(0, 0), vector(1, 0)))
                .isEqualTo(new TensorDistance(Double.POSITIVE_INFINITY, 0));
        assertThat(ActivationDistance.between(vector(1, 0), vector(0, 0))).isEqualTo(new TensorDistance(1, 0));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatIsNoNumberMakesTheDistanceUndefined(float odd) {
        assertThat(ActivationDistance.between(vector(1, odd), vector(1, 2)).isDefined())
                .isFalse();
        assertThat(ActivationDistance.between(vector(1, 2), vector(1, odd)).isDefined())
                .isFalse();
        assertThat(ActivationDistance.between(vector(1, odd), vector(1, odd)).isDefined())
                .isFalse();
    }

    @Test
    void largeAndTinyValuesKeepTheirDigits() {
        TensorDistance large = ActivationDistance.between(vector(3e38f, 0), vector(0, 3e38f));
        TensorDistance tiny = ActivationDistance.between(vector(3e-38f, 0), vector(0, 3e-38f));
        assertThat(large.relativeL2()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(tiny.relativeL2()).isCloseTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void aChannelIsComparedByItself() {
        TensorShape shape = new TensorShape(2, 1, 2);
        Activations.Tensor first = new Activations.Tensor(shape, new float[] {9, 9, 3, 4});
        Activations.Tensor second = new Activations.Tensor(shape, new float[] {9, 9, 0, 5});
        assertThat(ActivationDistance.ofChannel(first, second, 0)).isEqualTo(TensorDistance.NONE);
        assertThat(ActivationDistance.ofChannel(first, second, 1))
                .isEqualTo(ActivationDistance.between(vector(3, 4), vector(0, 5)));
        assertThatThrownBy(() -> ActivationDistance.ofChannel(first, second, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 1, not 2");
    }

    @Test
    void theDifferenceIsTheSecondMinusTheFirst() {
        Activations.Tensor difference = ActivationDistance.difference(vector(1, 2, -3), vector(4, 2, 3));
        assertThat(difference.values()).containsExactly(3, 0, 6);
        assertThat(difference.shape()).isEqualTo(TensorShape.vector(3));
    }

    @Test
    void otherShapesAreRefusedWithBothNames() {
        Activations.Tensor flat = new Activations.Tensor(new TensorShape(1, 2, 3), new float[6]);
        Activations.Tensor tall = new Activations.Tensor(new TensorShape(1, 3, 2), new float[6]);
        assertThatThrownBy(() -> ActivationDistance.between(flat, tall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1×2×3 and 1×3×2");
        assertThatThrownBy(() -> ActivationDistance.difference(flat, tall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1×2×3 and 1×3×2");
    }

    @Test
    void runsAreComparedLayerByLayerAndMisfitsAreListedWithBothShapes() {
        Map<String, Activations.Tensor> first = new LinkedHashMap<>();
        first.put("data", vector(1, 2));
        first.put("narrow", vector(1));
        first.put("gone", vector(1, 2, 3));
        first.put("prob", vector(3, 4));
        Map<String, Activations.Tensor> second = new LinkedHashMap<>();
        second.put("data", vector(1, 2));
        second.put("new", vector(1, 2, 3, 4));
        second.put("narrow", vector(1, 2));
        second.put("prob", vector(0, 5));
        assertThat(ActivationDistance.byLayer(new Activations(first), new Activations(second)))
                .containsExactly(
                        same("data", 2, new TensorDistance(0, 1)),
                        other("narrow", shape(1), shape(2)),
                        other("gone", shape(3), Optional.empty()),
                        same("prob", 2, ActivationDistance.between(vector(3, 4), vector(0, 5))),
                        other("new", Optional.empty(), shape(4)));
    }

    private static Optional<TensorShape> shape(int length) {
        return Optional.of(TensorShape.vector(length));
    }

    private static LayerDistance same(String layer, int length, TensorDistance distance) {
        return new LayerDistance(layer, shape(length), shape(length), Optional.of(distance));
    }

    private static LayerDistance other(String layer, Optional<TensorShape> first, Optional<TensorShape> second) {
        return new LayerDistance(layer, first, second, Optional.empty());
    }

    /** Rounding must not push the cosine of nearly parallel vectors over 1. */
    @Test
    void theCosineStaysInItsInterval() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            float scale = 1 + random.nextFloat();
            float[] values = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            float[] scaled = {values[0] * scale, values[1] * scale, values[2] * scale};
            assertThat(ActivationDistance.between(vector(values), vector(scaled))
                            .cosine())
                    .isBetween(-1.0, 1.0);
        }
    }
}
