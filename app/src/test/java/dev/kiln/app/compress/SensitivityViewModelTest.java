package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.calibration.SensitivityCache;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.io.InputException;
import dev.kiln.presets.Presets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityViewModelTest {
    private final Background here = new Background(Runnable::run, Runnable::run);
    private final Document document =
            new Document(Presets.find("squeezenet-v1.1").orElseThrow().architecture());
    private final CompressionViewModel model =
            new CompressionViewModel(document, here, 1, (doing, failure) -> fail(doing, failure));

    @TempDir
    private Path folder;

    @BeforeEach
    void showASmallNetwork() throws InputException {
        Architecture architecture =
                Presets.find("squeezenet-v1.1").orElseThrow().architecture();
        for (String setting : new String[] {"modules=1", "input=48", "classes=10"}) {
            architecture = Settings.parse(setting).apply(architecture);
        }
        model.show(architecture, null);
    }

    private SensitivityViewModel sensitivity(Background background) {
        return new SensitivityViewModel(
                model, background, new SensitivityCache(folder), (doing, failure) -> fail(doing, failure));
    }

    @Test
    void curvesAreFoundAgainByTheNextRunOfTheProgram() {
        SensitivityViewModel first = sensitivity(here);
        first.measure();
        SensitivityViewModel second = sensitivity(here);
        second.measure();

        assertThat(first.curvesProperty().get().layers())
                .hasSameSizeAs(model.sourceProperty().get().network().layers());
        assertThat(second.curvesProperty().get())
                .isEqualTo(first.curvesProperty().get());
        assertThat(first.picturesProperty().get()).contains("42 generated pictures", "16 of them judge");
        assertThat(first.jobProperty().get()).isNull();
    }

    @Test
    void reachingBytesSetsThePlanAndCalibrates() {
        SensitivityViewModel sensitivity = sensitivity(here);
        long before = model.resultProperty().get().parts().total();

        sensitivity.reachBytes(before / 8);

        assertThat(model.isExact()).isTrue();
        assertThat(model.calibrationProperty().get()).isNotNull();
        assertThat(model.resultProperty().get().parts().total()).isBetween(before / 8 * 97 / 100, before / 8);
        assertThat(sensitivity.resultProperty().get()).contains("only 42 pictures: one is worth 2.381 points");
    }

    @Test
    void aSizeThatIsTooSmallIsRefusedBeforeAnyPictureIsShown() {
        SensitivityViewModel sensitivity = sensitivity(here);

        sensitivity.reachBytes(5);

        assertThat(sensitivity.resultProperty().get())
                .startsWith("5 bytes are too few: with these densities the smallest file")
                .endsWith("bytes.");
        assertThat(sensitivity.picturesProperty().get()).isEmpty();
        assertThat(model.calibrationProperty().get()).isNull();
        assertThat(model.planProperty().get().settings()).isEmpty();
    }

    @Test
    void aSizeInWhichAllWeightsFitKeepsThem() {
        SensitivityViewModel sensitivity = sensitivity(here);

        sensitivity.reachBytes(model.resultProperty().get().parts().total() * 2);

        assertThat(sensitivity.resultProperty().get()).startsWith("The file without any loss has ");
        assertThat(model.planProperty().get()).isEqualTo(CompressionPlan.LOSSLESS);
        assertThat(sensitivity.picturesProperty().get()).isEmpty();
    }

    @Test
    void whatWasCancelledOrIsOfAnotherNetworkIsDropped() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SensitivityViewModel sensitivity = sensitivity(new Background(waiting::add, Runnable::run));
        sensitivity.measure();
        assertThat(sensitivity.jobProperty().get()).isNotNull();

        model.show(Presets.find("squeezenet-v1.0").orElseThrow().architecture(), null);
        waiting.remove().run();

        assertThat(sensitivity.jobProperty().get()).isNull();
        assertThat(sensitivity.curvesProperty().get()).isNull();
    }
}
