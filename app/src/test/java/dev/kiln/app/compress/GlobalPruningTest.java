package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.io.InputException;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlobalPruningTest {
    private final Document document =
            new Document(Presets.find("squeezenet-v1.1").orElseThrow().architecture());
    private final CompressionViewModel model = new CompressionViewModel(
            document, new Background(Runnable::run, Runnable::run), 1, (doing, failure) -> fail(doing, failure));

    @BeforeEach
    void showASmallNetwork() throws InputException {
        Architecture architecture =
                Presets.find("squeezenet-v1.1").orElseThrow().architecture();
        for (String setting : new String[] {"modules=1", "input=48", "classes=10"}) {
            architecture = Settings.parse(setting).apply(architecture);
        }
        model.show(architecture, null);
    }

    private List<StoredLayer> layers() {
        return model.sourceProperty().get().network().layers();
    }

    @Test
    void theLargestQuarterOfAllWeightsIsKeptWhereverTheyAre() {
        List<Float> all = new ArrayList<>();
        layers().forEach(layer -> {
            for (float weight : layer.weights()) {
                all.add(Math.abs(weight));
            }
        });
        float[] sorted = new float[all.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = all.get(i);
        }
        Arrays.sort(sorted);
        float threshold = sorted[sorted.length - Math.round(sorted.length / 4f)];

        model.pruneGlobally(0.25);

        for (StoredLayer layer : layers()) {
            double above = 0;
            for (float weight : layer.weights()) {
                above += Math.abs(weight) >= threshold ? 1 : 0;
            }
            assertThat(model.planProperty().get().of(layer.layer().layerId()).density())
                    .as(layer.layer().layerId())
                    .isCloseTo(above / layer.layer().weights(), within(1e-9));
        }
        assertThat(model.size().density()).isCloseTo(0.25, within(1e-4));
    }

    @Test
    void bitsStayAndItIsOneStepToUndo() {
        model.plan().set("conv3", new LayerSetting(1, 5));

        model.pruneGlobally(0.1);
        assertThat(model.planProperty().get().of("conv3").bits()).isEqualTo(5);
        assertThat(model.planProperty().get().of("conv3").density()).isLessThan(1);
        document.undo();

        assertThat(model.planProperty().get().settings()).containsOnlyKeys("conv3");
    }
}
