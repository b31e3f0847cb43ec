package dev.kiln.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.SizeUnits;
import dev.kiln.app.document.Document;
import dev.kiln.app.headline.BudgetLine.Choice;
import dev.kiln.app.headline.Preview;
import dev.kiln.app.task.Background;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.suggestion.Storage;
import dev.kiln.core.suggestion.Suggestion;
import dev.kiln.presets.BudgetFit;
import dev.kiln.presets.Device;
import dev.kiln.presets.DeviceBudgets;
import dev.kiln.presets.Presets;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class MemoryViewModelTest {
    private static final Device PICO = DeviceBudgets.find("raspberry-pi-pico").orElseThrow();
    /** By hand: conv1's output, 96·111·111, with pool1's, 96·55·55. */
    private static final long PEAK = 96 * 111 * 111 + 96 * 55 * 55;

    private final Document document = new Document(preset("squeezenet-v1.0"));
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(new Choice(null, Precision.INT8));
    private final ObjectProperty<Conventions> conventions = new SimpleObjectProperty<>(Conventions.DEFAULT);
    private final ObjectProperty<Preview> headline = new SimpleObjectProperty<>();
    private final MemoryViewModel model = new MemoryViewModel(
            document, new Background(Runnable::run, Runnable::run), choice, conventions, headline, (what, failure) -> {
                throw new AssertionError(what, failure);
            });

    MemoryViewModelTest() {
        model.show(document.state());
        document.stateProperty().addListener((o, before, now) -> model.show(now));
    }

    private static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    @Test
    void withoutADeviceThePeakIsTheHeadlines() {
        assertThat(model.memoryProperty().get().peakBytes()).isEqualTo(4 * PEAK);
        assertThat(model.memoryProperty().get().peakBytes())
                .isEqualTo(document.state().analysis().activationBytesPeak(Precision.FP32));
        assertThat(model.adviceProperty().get()).isEqualTo(Advice.NO_DEVICE);
    }

    @Test
    void precisionIsSharedWithTheHeadlineBothWays() {
        choice.set(new Choice(PICO, Precision.FP16));
        assertThat(model.memoryProperty().get().peakBytes()).isEqualTo(2 * PEAK);
        model.storageProperty().set(new Storage(Precision.INT8, 3));
        assertThat(choice.get()).isEqualTo(new Choice(PICO, Precision.INT8));
        assertThat(model.memoryProperty().get().peakBytes()).isEqualTo(3 * PEAK);
    }

    @Test
    void aBatchBeforeADeviceLeavesTheHeadlinesPrecisionAlone() {
        model.storageProperty().set(new Storage(Precision.FP32, 4));
        assertThat(choice.get().precision()).isEqualTo(Precision.INT8);
        model.choose(PICO);
        assertThat(model.storageProperty().get()).isEqualTo(new Storage(Precision.INT8, 4));
    }

    @Test
    void theBatchIsTheWindowsBothWays() {
        conventions.set(Conventions.DEFAULT.withBatch(8));
        assertThat(model.memoryProperty().get().peakBytes()).isEqualTo(8 * 4 * PEAK);
        model.storageProperty().set(new Storage(Precision.FP32, 3));
        assertThat(conventions.get()).isEqualTo(Conventions.DEFAULT.withBatch(3));
        assertThat(model.memoryProperty().get().peakBytes()).isEqualTo(3 * 4 * PEAK);
    }

    @Test
    void sizesAreWrittenAsTheWindowCounts() {
        // 4 · 1,248,424 bytes, and with 4 · PEAK 10,887,136
        assertThat(model.totals()).contains("weights 4.99 MB").endsWith("10.9 MB");
        conventions.set(Conventions.DEFAULT.withSizes(SizeUnits.BINARY));
        assertThat(model.totals()).contains("weights 4.76 MiB").endsWith("10.4 MiB");
    }

    @Test
    void aSuggestionOfFewerPicturesCountsTheirOperations() {
        Device roomy = new Device("x", "X", PICO.kind(), 4 * 1_248_424, 4 * PEAK, false, "made up");
        conventions.set(Conventions.DEFAULT.withBatch(2));
        choice.set(new Choice(roomy, Precision.FP32));
        Suggestion fewer = model.adviceProperty().get().suggestions().stream()
                .filter(suggestion -> suggestion.family().equals("batch"))
                .findFirst()
                .orElseThrow();
        // 861,339,936 MACs of one picture, half of those of two
        assertThat(model.figures(fewer)).contains("861 M MACs ▼ 50.0 %".replace(' ', '\u00a0'));
        model.apply(fewer);
        assertThat(conventions.get()).isEqualTo(Conventions.DEFAULT);
        assertThat(model.adviceProperty().get().verdict()).startsWith("✓ Fits (fp32, 1 picture)");
    }

    @Test
    void nobodyLookingNothingIsSearched() {
        model.hide();
        choice.set(new Choice(PICO, Precision.INT8));
        assertThat(model.adviceProperty().get()).isEqualTo(Advice.NO_DEVICE);
        model.show(document.state());
        assertThat(model.adviceProperty().get().suggestions()).isNotEmpty();
    }

    @Test
    void aSuggestionIsOneStepAndThenTheNetworkFits() {
        Architecture before = document.architecture();
        choice.set(new Choice(PICO, Precision.INT8));
        assertThat(model.adviceProperty().get().verdict()).startsWith("✗ Does not fit");
        Suggestion first = model.adviceProperty().get().suggestions().get(0);
        model.apply(first);
        assertThat(BudgetFit.of(PICO, document.state().analysis(), new Storage(Precision.INT8, 1))
                        .fits())
                .isTrue();
        assertThat(model.adviceProperty().get().verdict()).startsWith("✓ Fits");
        document.undo();
        assertThat(document.architecture()).isSameAs(before);
        assertThat(model.adviceProperty().get().suggestions()).isNotEmpty();
    }

    @Test
    void aChangeOfStorageLeavesTheArchitectureAlone() {
        Device roomy = new Device("x", "X", PICO.kind(), 1_248_424, 2 * PEAK, false, "made up");
        choice.set(new Choice(roomy, Precision.FP32));
        Suggestion smaller = model.adviceProperty().get().suggestions().get(0);
        assertThat(smaller.candidate().label()).isEqualTo("int8 instead of fp32");
        model.apply(smaller);
        assertThat(choice.get().precision()).isEqualTo(Precision.INT8);
        assertThat(document.undoLabelProperty().get()).isEmpty();
    }

    @Test
    void nobodyLookingNothingIsPreviewedInTheHeadline() {
        choice.set(new Choice(PICO, Precision.INT8));
        model.previewedProperty().set(model.adviceProperty().get().suggestions().get(0));
        model.hide();
        assertThat(headline.get()).isNull();
    }

    @Test
    void whereNothingFitsTheNearestAreShownAsSuch() {
        choice.set(new Choice(new Device("x", "X", PICO.kind(), 1000, 1000, false, "made up"), Precision.INT8));
        Advice advice = model.adviceProperty().get();
        assertThat(advice.heading()).isEqualTo("No single change makes it fit; nearest");
        assertThat(model.figures(advice.suggestions().get(0))).contains("still lacks".replace(' ', '\u00a0'));
    }

    @Test
    void sharedMemoryLeavesForActivationsWhatTheWeightsDoNotTake() {
        choice.set(
                new Choice(new Device("x", "X", PICO.kind(), 2_000_000, 2_000_000, true, "made up"), Precision.INT8));
        assertThat(model.limit().bytes()).isEqualTo(2_000_000 - 1_248_424);
    }

    @Test
    void thePreviewIsTheNetworkAfterTheChangeAndGoesWithIt() {
        choice.set(new Choice(PICO, Precision.INT8));
        Suggestion first = model.adviceProperty().get().suggestions().get(0);
        model.previewedProperty().set(first);
        assertThat(model.preview().peakBytes()).isEqualTo(first.footprint().activationBytesPeak());
        assertThat(headline.get()).isEqualTo(new Preview(first.analysis(), Precision.INT8));
        document.apply(Edits.stemFilters(64));
        assertThat(model.preview()).isNull();
        assertThat(headline.get()).isNull();
    }
}
