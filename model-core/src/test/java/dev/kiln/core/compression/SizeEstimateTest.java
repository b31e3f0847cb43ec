package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeEstimateTest {
    @ParameterizedTest
    @CsvSource({
        "1, 32, EVEN",
        "0.2, 32, EVEN",
        "1, 8, EVEN",
        "1, 6.5, EVEN",
        "1, 5, EVEN",
        "0.2, 6, EVEN",
        "1, 6, CLUSTERS",
        "1, 4, CLUSTERS",
        "0.2, 5, CLUSTERS"
    })
    void isCloseToWhatThePublishedLayersTake(double density, double bits, Quantization.Values values)
            throws IOException {
        List<QuantizedLayer> layers = PublishedLayers.read();
        LayerSetting setting = new LayerSetting(density, bits);
        Quantization quantization = Quantization.DEFAULT.withValues(values);
        double estimated = 0;
        long exact = 0;
        for (QuantizedLayer layer : layers) {
            estimated += SizeEstimate.of(layer).bytes(setting, values);
            exact += LayerCoder.ARITHMETIC
                    .encode(LayerCompressor.compress(layer, Optional.empty(), setting, quantization))
                    .bytes()
                    .length;
        }

        assertThat(estimated).isCloseTo(exact, withinPercentage(4));
    }
}
