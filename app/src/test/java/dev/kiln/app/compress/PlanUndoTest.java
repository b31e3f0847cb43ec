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
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan is part of the document: one history, one mark of what is not saved. */
class PlanUndoTest {
    private final Background here = new Background(Runnable::run, Runnable::run);
    private final Document document = new Document(SmallNetwork.architecture());
    private final CompressionViewModel model =
            new CompressionViewModel(document, here, 1, (doing, failure) -> fail(doing, failure));

    @TempDir
    private Path folder;

    @BeforeEach
    void showTheNetwork() {
        model.show(document.architecture(), null);
    }

    private static CompressionPlan bits(double bits) {
        return CompressionPlan.LOSSLESS.with("conv1", LayerSetting.AS_IT_IS.withBits(bits));
    }

    private SensitivityViewModel goals(Background background) {
        return new SensitivityViewModel(
                model, background, new SensitivityCache(folder), (doing, failure) -> fail(doing, failure));
    }

    private byte[] savedAs(String name) throws Exception {
        Path file = folder.resolve(name);
        model.save(file);
        return Files.readAllBytes(file);
    }

    @Test
    void undoOfAGoalGivesBackErrorControlAndEveryByteOfTheFile() throws Exception {
        model.plan().set("conv1", new LayerSetting(1, 6));
        model.plan().set("conv3", new LayerSetting(1, 4));
        byte[] before = savedAs("before.kiln");
        SensitivityViewModel goals = goals(here);

        goals.reachBytes(before.length / 2);
        byte[] reached = savedAs("reached.kiln");
        assertThat(model.calibrationProperty().get()).isNotNull();
        assertThat(document.undoLabelProperty().get()).startsWith("reach ").endsWith(" bytes");
        document.undo();

        assertThat(model.calibrationProperty().get()).isNull();
        assertThat(savedAs("after.kiln")).isEqualTo(before);
        document.redo();
        assertThat(savedAs("again.kiln")).isEqualTo(reached);
    }

    @Test
    void aProjectThatIsOpenedAgainGivesTheSameFile() throws Exception {
        SensitivityViewModel goals = goals(here);
        goals.reachBytes(model.resultProperty().get().parts().total() / 8);
        byte[] saved = savedAs("saved.kiln");

        Document opened = new Document(SmallNetwork.architecture());
        CompressionViewModel later =
                new CompressionViewModel(opened, here, 1, (doing, failure) -> fail(doing, failure));
        opened.open(document.contents().project(), null);
        later.show(opened.architecture(), null);
        Path file = folder.resolve("later.kiln");
        later.save(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(saved);
    }

    @Test
    void aDragIsOneStepAndOneThatComesBackIsNone() {
        model.plan().drag("draw bits of conv1", bits(8));
        model.plan().drag("draw bits of conv1", bits(7));
        document.endDrag();
        assertThat(document.undoLabelProperty().get()).isEqualTo("draw bits of conv1");
        model.plan().drag("draw bits of conv1", bits(3));
        model.plan().drag("draw bits of conv1", bits(7));
        document.endDrag();

        document.undo();

        assertThat(model.planProperty().get()).isEqualTo(CompressionPlan.LOSSLESS);
        assertThat(document.undoLabelProperty().get()).isEmpty();
        document.redo();
        assertThat(model.planProperty().get()).isEqualTo(bits(7));
    }

    @Test
    void strokesAndSlidersNeverShareAStep() {
        document.drag(Edits.squeezeRatio(0.5));
        model.plan().drag("draw bits of conv1", bits(8));
        document.drag(Edits.squeezeRatio(0.25));
        document.endDrag();

        document.undo();
        assertThat(model.planProperty().get()).isEqualTo(bits(8));
        document.undo();
        assertThat(model.planProperty().get()).isEqualTo(CompressionPlan.LOSSLESS);
        document.undo();
        assertThat(document.architecture()).isEqualTo(SmallNetwork.architecture());
    }

    @Test
    void thePlanIsUnsavedWorkOfItsVariant() {
        model.plan().choose(LayerCoder.HUFFMAN);
        assertThat(document.dirtyProperty().get()).isTrue();
        document.duplicateVariant();
        model.plan().set("conv1", new LayerSetting(0.5, 4));

        document.showVariant(0);

        assertThat(model.planProperty().get()).isEqualTo(CompressionPlan.LOSSLESS);
        assertThat(model.coderProperty().get()).isEqualTo(LayerCoder.HUFFMAN);
        document.undo();
        assertThat(document.compression()).isEqualTo(Compression.LOSSLESS);
    }

    @Test
    void aPlanForALayerThatIsRemovedCountsAgainWhenItIsBack() {
        model.plan().set("fire2/squeeze1x1", new LayerSetting(0.5, 4));
        document.apply(Edits.squeezeRatio(0.5));

        assertThat(model.planProperty().get().of("fire2/squeeze1x1")).isEqualTo(new LayerSetting(0.5, 4));
    }

    @Test
    void anEditOfTheLayersLeavesNothingThatCalibratesAndUndoBringsItBack() throws Exception {
        SensitivityViewModel goals = goals(here);
        goals.reachBytes(model.resultProperty().get().parts().total() / 8);
        byte[] reached = savedAs("reached.kiln");

        document.rename("renamed");
        assertThat(document.compression().pictures()).isPresent();
        document.apply(Edits.squeezeRatio(0.5));
        assertThat(document.compression().pictures()).isEmpty();
        document.undo();
        document.undo();

        model.show(document.architecture(), null);
        assertThat(savedAs("again.kiln")).isEqualTo(reached);
    }

    @Test
    void aPlanThatWasSearchedForAnotherNetworkIsNotTaken() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SensitivityViewModel goals = goals(new Background(waiting::add, Runnable::run));
        goals.reachBytes(model.resultProperty().get().parts().total() / 8);
        // as where another tab is in front: the view that shows the network to the model is not told
        document.duplicateVariant();

        waiting.remove().run();

        assertThat(document.compression()).isEqualTo(Compression.LOSSLESS);
        assertThat(goals.resultProperty().get()).startsWith("The network has changed meanwhile");
        document.showVariant(0);
        assertThat(document.undoLabelProperty().get()).isEmpty();
    }

    @Test
    void aPlanWithoutLossIsNotTakenByAnotherNetworkEither() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SensitivityViewModel goals = goals(new Background(waiting::add, Runnable::run));
        model.plan().set("conv1", new LayerSetting(0.5, 4));
        goals.reachBytes(100_000_000);
        document.apply(Edits.squeezeRatio(0.5));

        waiting.remove().run();

        assertThat(document.compression().plan().of("conv1")).isEqualTo(new LayerSetting(0.5, 4));
    }

    @Test
    void globalPruningOfAnotherNetworkIsNotTaken() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        CompressionViewModel later = new CompressionViewModel(
                document, new Background(waiting::add, Runnable::run), 1, (doing, failure) -> fail(doing, failure));
        later.show(document.architecture(), null);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        later.pruneGlobally(0.5);
        document.duplicateVariant();

        waiting.remove().run();

        assertThat(document.compression()).isEqualTo(Compression.LOSSLESS);
    }

    @Test
    void picturesThatAreGoneAreSaidOnceAndTriedAgainWhenTheyAreWantedAnew() throws Exception {
        List<String> failures = new ArrayList<>();
        Document document = new Document(SmallNetwork.architecture());
        CompressionViewModel later = new CompressionViewModel(
                document, here, 1, (doing, failure) -> failures.add(doing + ": " + failure.getMessage()));
        later.show(document.architecture(), null);
        Path gone = folder.resolve("gone");
        document.compress("calibrated", Compression.LOSSLESS.with(CalibrationPictures.of(gone)));
        assertThat(failures).hasSize(1).first().asString().contains("gone");
        assertThat(later.isExact()).isTrue();
        assertThat(later.calibrationProperty().get()).isNull();

        Files.createDirectory(gone);
        ImageIO.write(
                new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                gone.resolve("a.png").toFile());
        document.undo();
        document.redo();

        assertThat(failures).hasSize(1);
        assertThat(later.calibrationProperty().get()).isNotNull();
    }
}
