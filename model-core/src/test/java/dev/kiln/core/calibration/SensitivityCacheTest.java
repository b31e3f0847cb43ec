package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityCacheTest {
    private static final TestPictures PICTURES = new TestPictures(SmallNetwork.INPUTS, List.of());
    private static final SensitivityKey KEY = key(CompressionPlan.LOSSLESS, PICTURES);
    private static final SensitivityCurves CURVES = new SensitivityCurves(
            1000,
            new Judgement(4, 4, 0, new Judgement.Hits(2, 3)),
            List.of(new SensitivityCurves.LayerCurve(
                    "fire2/squeeze1x1",
                    600,
                    List.of(new SensitivityCurves.Point(
                            new LayerSetting(0.5, 3), 70, 470, new Judgement(4, 1, 0.25, new Judgement.Hits(1, 2)))),
                    List.of(new SensitivityCurves.Point(
                            new LayerSetting(0.1, 32), 50, 450, new Judgement(4, 0, 2.5, null))))));

    @TempDir
    private Path folder;

    private static SensitivityKey key(CompressionPlan plan, TestPictures pictures) {
        return SensitivityKey.of(SmallNetwork.GRAPH.graph(), SmallNetwork.source(), Optional.empty(), plan, pictures);
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void anotherRunOfTheProgramFindsWhatWasKept() {
        new SensitivityCache(folder).keep(KEY, CURVES);

        assertThat(new SensitivityCache(folder).find(KEY)).contains(CURVES);
    }

    @Test
    void nothingIsFoundUnderAnotherKey() {
        SensitivityCache cache = new SensitivityCache(folder);
        cache.keep(KEY, CURVES);

        TestPictures fewer = new TestPictures(SmallNetwork.INPUTS.subList(0, 3), List.of());
        Quantization clusters = Quantization.DEFAULT.withValues(Quantization.Values.CLUSTERS);
        assertThat(cache.find(key(CompressionPlan.LOSSLESS, fewer))).isEmpty();
        assertThat(cache.find(key(CompressionPlan.LOSSLESS.with(clusters), PICTURES)))
                .isEmpty();
        assertThat(cache.find(key(CompressionPlan.LOSSLESS.with("conv1", new LayerSetting(0.5, 4)), PICTURES)))
                .isEmpty();
        // the same content in other objects
        assertThat(cache.find(key(CompressionPlan.LOSSLESS, new TestPictures(SmallNetwork.INPUTS, List.of()))))
                .contains(CURVES);
    }

    @Test
    void aDamagedFileIsPassedOver() throws IOException {
        new SensitivityCache(folder).keep(KEY, CURVES);
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file(), damaged);
            assertThat(new SensitivityCache(folder).find(KEY)).as("byte %d", i).isEmpty();
            Files.write(file(), Arrays.copyOf(whole, i));
            assertThat(new SensitivityCache(folder).find(KEY)).as("%d bytes", i).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotMatter() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        SensitivityCache cache = new SensitivityCache(notAFolder);

        cache.keep(KEY, CURVES);

        assertThat(cache.find(KEY)).contains(CURVES);
    }
}
