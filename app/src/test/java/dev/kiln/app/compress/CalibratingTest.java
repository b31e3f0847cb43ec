package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.calibration.SensitivityCache;
import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.Variant;
import dev.kiln.core.weights.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens while pictures are still being asked: work waits until the test lets it run. */
class CalibratingTest {
    private static final Compression CALIBRATED = Compression.LOSSLESS
            .with(CalibrationPictures.GENERATED)
            .with(CompressionPlan.LOSSLESS.with("conv1", LayerSetting.AS_IT_IS.withBits(4)));

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background later = new Background(waiting::add, Runnable::run);
    private final Document document = new Document(SmallNetwork.architecture());
    private final CompressionViewModel model =
            new CompressionViewModel(document, later, 1, (doing, failure) -> fail(doing, failure));

    @TempDir
    private Path folder;

    private List<String> titles() {
        return later.jobs().stream().map(job -> job.title()).toList();
    }

    private void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void show() {
        model.show(document.architecture(), null);
    }

    /** A project whose first variant is calibrated, shown and read, with what it waits for: its pictures. */
    private void openCalibrated() {
        document.open(
                new Project(
                        List.of(new Variant(SmallNetwork.architecture(), Optional.empty(), CALIBRATED)),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                null);
        show();
        waiting.remove().run();
        assertThat(titles()).singleElement().asString().startsWith("calibrating ");
    }

    @Test
    void nothingIsExactAndNoFileIsWrittenBeforeThePicturesAreAsked() {
        openCalibrated();
        Path file = folder.resolve("small.kiln");

        model.save(file);

        assertThat(model.isExact()).isFalse();
        assertThat(model.resultProperty().get()).isNull();
        assertThat(model.size().isExact()).isFalse();
        assertThat(file).doesNotExist();
        finish();
        assertThat(model.isExact()).isTrue();
        assertThat(file).hasSize(model.resultProperty().get().parts().total());
    }

    @Test
    void aStrokeMeanwhileDoesNotBeginItAgain() {
        openCalibrated();

        for (int bits = 3; bits < 8; bits++) {
            model.plan().drag("draw", CompressionPlan.LOSSLESS.with("conv3", LayerSetting.AS_IT_IS.withBits(bits)));
        }
        model.plan().endDrag();

        assertThat(waiting).hasSize(1);
        assertThat(later.jobs()).singleElement().satisfies(job -> assertThat(job.isCancelled())
                .isFalse());
        finish();
        assertThat(model.isExact()).isTrue();
        assertThat(model.calibrationProperty().get()).isNotNull();
    }

    @Test
    void undoWhereNobodyLooksAsksNothingAboutTheNetworkBefore() {
        openCalibrated();
        document.apply(Edits.squeezeRatio(0.5));
        show();
        finish();

        // as in another tab: the network before stays the one that was read
        document.undo();

        assertThat(titles()).noneMatch(title -> title.startsWith("calibrating "));
        show();
        finish();
        assertThat(model.isExact()).isTrue();
        assertThat(model.calibrationProperty().get()).isNotNull();
    }

    @Test
    void aVariantOfTheSameNetworkIsCalibratedWhenItIsLookedAt() {
        document.addVariant(Edits.squeezeRatio(0.5).apply(SmallNetwork.architecture()));
        document.compress("calibrate", CALIBRATED);
        document.showVariant(0);
        show();
        finish();
        document.duplicateVariant();
        document.compress("calibrate", CALIBRATED);
        document.rename(
                document.variants().front().id(), SmallNetwork.architecture().name());
        document.showVariant(0);
        finish();

        // past a calibrated network of other layers to a calibrated one of those that were read: both have one
        // compression
        document.showVariant(1);
        document.showVariant(2);
        show();
        finish();

        assertThat(model.isExact()).isTrue();
        assertThat(model.calibrationProperty().get()).isNotNull();
    }

    @Test
    void weightsThatAreOpenedMeanwhileStopIt() {
        SensitivityViewModel goals = new SensitivityViewModel(
                model, later, new SensitivityCache(folder), (doing, failure) -> fail(doing, failure));
        show();
        finish();
        goals.reachBytes(model.resultProperty().get().parts().total() / 8);
        assertThat(goals.jobProperty().get()).isNotNull();

        // as the view does in the background
        model.forget();
        finish();

        assertThat(document.compression()).isEqualTo(Compression.LOSSLESS);
        assertThat(model.sourceProperty().get()).isNull();
        assertThat(goals.jobProperty().get()).isNull();
        Weights loaded = new Weights(Weights.Origin.FILE, "nothing", List.of(), null);
        model.show(document.architecture(), loaded);
        finish();
        assertThat(model.sourceProperty().get().request().loaded()).isSameAs(loaded);
        assertThat(model.isExact()).isTrue();
    }

    @Test
    void eachOfTwoWindowsCalibratesItsOwn() throws Exception {
        openCalibrated();
        Document other = new Document(SmallNetwork.architecture());
        CompressionViewModel second =
                new CompressionViewModel(other, later, 1, (doing, failure) -> fail(doing, failure));
        second.show(other.architecture(), null);
        finish();

        assertThat(model.calibrationProperty().get()).isNotNull();
        assertThat(second.calibrationProperty().get()).isNull();
        assertThat(other.compression()).isEqualTo(Compression.LOSSLESS);
        Path mine = folder.resolve("mine.kiln");
        Path theirs = folder.resolve("theirs.kiln");
        model.save(mine);
        other.compress("the same", CALIBRATED);
        second.save(theirs);
        finish();
        assertThat(Files.readAllBytes(theirs)).isEqualTo(Files.readAllBytes(mine));
    }
}
