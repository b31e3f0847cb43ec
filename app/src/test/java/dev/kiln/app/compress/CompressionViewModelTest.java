package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.presets.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressionViewModelTest {
    private final Document document =
            new Document(Presets.find("squeezenet-v1.1").orElseThrow().architecture());
    private final CompressionViewModel model = new CompressionViewModel(
            document, new Background(Runnable::run, Runnable::run), 1, (doing, failure) -> fail(doing, failure));

    @TempDir
    private Path folder;

    private static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    private static Architecture network() {
        return preset("squeezenet-v1.1");
    }

    @Test
    void aNetworkThatNobodyCompressedTakesItsWeights() {
        model.show(network(), null);

        assertThat(model.isExact()).isTrue();
        // 1,235,496 parameters: Iandola et al. 2016, as DL4J and torchvision count them
        assertThat(model.resultProperty().get().parts().layerParts().total()).isEqualTo(4L * 1_235_496);
    }

    @Test
    void theSizeFollowsThePlan() {
        model.show(network(), null);

        model.plan().set("conv10", new LayerSetting(0.5, 4));

        assertThat(model.isExact()).isTrue();
        long saved = 4L * 1_235_496
                - model.resultProperty().get().parts().layerParts().total();
        // of 512,000 weights that took 4 bytes, half take at most 4 bits, and all a bit for their place
        assertThat(saved).isGreaterThan(512_000 * 4 - 512_000 / 4 - 512_000 / 8 - 4 * 1_000);
    }

    @Test
    void thePlanStaysWhenTheNetworkChanges() {
        model.show(network(), null);
        model.plan().set("conv10", new LayerSetting(0.5, 4));

        model.show(preset("squeezenet-v1.0"), null);

        assertThat(model.resultProperty().get().plan().of("conv10")).isEqualTo(new LayerSetting(0.5, 4));
        assertThat(model.isExact()).isTrue();
    }

    @Test
    void theFileHasTheBytesThatWereShown() throws Exception {
        model.show(network(), null);
        model.plan().set("conv10", new LayerSetting(0.2, 3));
        Path file = folder.resolve("small.kiln");

        model.save(file);

        assertThat(Files.size(file))
                .isEqualTo(model.resultProperty().get().parts().total());
    }
}
