package dev.kiln.visualizers.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CurveScaleTest {
    private static CurveScale scale(boolean isLogarithmic, double... values) {
        List<CurveSet.Point> points = DoubleStream.of(values)
                .mapToObj(value -> new CurveSet.Point(0, value, "", false))
                .toList();
        CurveSet set = new CurveSet(List.of(new CurveSet.Curve("a", points)), "", "", isLogarithmic);
        return CurveScale.of(set, CurveSet.Point::y, isLogarithmic);
    }

    @Test
    void noneLiesAtTheBeginningOfALogarithmicAxisAndDoesNotStretchIt() {
        CurveScale scale = scale(true, 0, 0.002, 0.5);

        assertThat(scale.place(0)).isZero();
        assertThat(scale.ticks(5)).containsExactly(0.001, 0.01, 0.1);
    }

    @Test
    void ticksOfALinearAxisAreRound() {
        assertThat(scale(false, 400_000, 533_000).ticks(3)).containsExactly(400_000.0, 450_000.0, 500_000.0);
    }

    @Test
    void aScaleWithoutValuesOrWithOnlyOneIsStillOne() {
        assertThat(scale(true, 0).place(0.5)).isBetween(0.0, 1.0);
        assertThat(scale(false, 7, 7).place(7)).isEqualTo(0.5);
    }
}
