package dev.kiln.app.sides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunResult;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.core.network.TensorDistance;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small network, everything done in the calling thread. */
class SidesViewModelTest {
    private final Document document =
            new Document(Presets.find("squeezenet-micro-32").orElseThrow().architecture());
    private final List<String> failures = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final RunViewModel run = new RunViewModel(document, background, this::fail);
    private final SidesViewModel sides = new SidesViewModel(run, background, this::fail);

    @TempDir
    Path folder;

    @BeforeEach
    void lookAtAPicture() {
        sides.show();
        run.pictureProperty().set(picture("dark", 0x202020));
    }

    private void fail(String action, Throwable failure) {
        failures.add(action + ": " + failure.getMessage());
    }

    private static NamedPicture picture(String name, int rgb) {
        int[] pixels = new int[32 * 32];
        Arrays.fill(pixels, rgb);
        return new NamedPicture(name, new Picture(32, 32, pixels));
    }

    private TwoRuns result() {
        return sides.resultProperty().get();
    }

    private TensorDistance distance(String layer) {
        return result().distance(layer).orElseThrow().distance().orElseThrow();
    }

    private Weights weights(long seed) {
        return HeInitialization.initialize(document.state().analysis().graph(), seed);
    }

    @Test
    void thereIsNothingToCompareWhereBIsTheSame() {
        assertThat(result()).isNull();
        sides.reader().usePicture(Optional.of(picture("light", 0xE0E0E0)));
        assertThat(result()).isNotNull();
        sides.forgetSecond();
        assertThat(result()).isNull();
    }

    @Test
    void anotherPictureChangesNothingElse() {
        NamedPicture light = picture("light", 0xE0E0E0);
        sides.reader().usePicture(Optional.of(light));
        assertThat(result().second().picture()).isSameAs(light);
        assertThat(result().second().graph()).isSameAs(result().first().graph());
        assertThat(result().second().weights().description())
                .isEqualTo(result().first().weights().description());
        assertThat(distance("data").relativeL2()).isPositive();
        assertThat(distance("conv1").relativeL2()).isPositive();
    }

    @Test
    void otherWeightsSeeTheSamePicture() {
        sides.reader().useWeights(Optional.of(OtherWeights.random(2)));
        assertThat(distance("data")).isEqualTo(TensorDistance.NONE);
        assertThat(distance("conv1").relativeL2()).isPositive();
        assertThat(result().second().weights().description()).contains("seed 2");
    }

    @Test
    void eachSeedDrawsItsOwnWeights() {
        sides.reader().useWeights(Optional.of(OtherWeights.random(2)));
        TensorDistance two = distance("conv1");
        sides.reader().useWeights(Optional.of(OtherWeights.random(3)));
        assertThat(distance("conv1")).isNotEqualTo(two);
    }

    @Test
    void theWindowsWeightsHaveTheirOwnDescriptionAndAreFollowedByB() {
        NamedPicture light = picture("light", 0xE0E0E0);
        sides.reader().usePicture(Optional.of(light));
        run.weightsProperty().set(weights(7));
        assertThat(result().first().weights().description()).contains("seed 7");
        assertThat(result().second().weights().description()).contains("seed 7");
        assertThat(result().second().picture()).isSameAs(light);
    }

    @Test
    void bFollowsTheWindowsPictureNetworkAndPreprocessingWhereItHasNoneOfItsOwn() {
        sides.reader().useWeights(Optional.of(OtherWeights.random(2)));
        NamedPicture light = picture("light", 0xE0E0E0);
        run.pictureProperty().set(light);
        assertThat(result().second().picture()).isSameAs(light);
        run.preprocessingProperty().set(Preprocessing.TORCHVISION);
        assertThat(result().second().input().preprocessing()).isEqualTo(Preprocessing.TORCHVISION);
        document.apply(Edits.squeeze1x1(3, 7));
        run.refresh();
        assertThat(result().second().graph().graph())
                .isEqualTo(document.architecture().expand());
    }

    @Test
    void bKeepsItsOwnPictureWhenTheWindowOpensAnother() {
        NamedPicture own = picture("light", 0xE0E0E0);
        sides.reader().usePicture(Optional.of(own));
        RunResult before = result().second();
        run.pictureProperty().set(picture("grey", 0x808080));
        assertThat(result().second()).isSameAs(before);
        assertThat(result().first().picture().name()).isEqualTo("grey");
    }

    @Test
    void editsShowAgainstTheRunThatWasKept() {
        RunResult kept = run.resultProperty().get();
        sides.keepFirstAsSecond();
        assertThat(result().second()).isSameAs(kept);
        assertThat(result().distances())
                .allSatisfy(row -> assertThat(row.distance()).contains(TensorDistance.NONE));
        document.apply(Edits.squeeze1x1(3, 7));
        run.refresh();
        assertThat(result().second()).isSameAs(kept);
        LayerDistance squeeze = result().distance("fire3/squeeze1x1").orElseThrow();
        assertThat(squeeze.isComparable()).isFalse();
        assertThat(squeeze.first().map(TensorShape::channels)).contains(7);
        assertThat(squeeze.second())
                .isEqualTo(Optional.of(kept.activations().of("fire3/squeeze1x1").shape()));
        assertThat(distance("conv1")).isEqualTo(TensorDistance.NONE);
    }

    @Test
    void anotherNetworkIsFedAsItNeeds() {
        sides.reader().openPreset("squeezenet-v1.1");
        TensorShape expected =
                Presets.find("squeezenet-v1.1").orElseThrow().architecture().input();
        assertThat(result().second().input().shape()).isEqualTo(expected);
        assertThat(result().first().input().shape()).isNotEqualTo(expected);
        assertThat(result().distance("data").orElseThrow().isComparable()).isFalse();
    }

    @Test
    void whileNobodyLooksBDoesNotRun() {
        sides.reader().useWeights(Optional.of(OtherWeights.random(2)));
        TwoRuns before = result();
        sides.hide();
        run.pictureProperty().set(picture("light", 0xE0E0E0));
        assertThat(result()).isSameAs(before);
        sides.show();
        assertThat(result().first().picture().name()).isEqualTo("light");
        assertThat(result().second().picture().name()).isEqualTo("light");
    }

    @Test
    void nothingRunsAgainWhereNothingHasChanged() {
        sides.reader().useWeights(Optional.of(OtherWeights.random(2)));
        TwoRuns before = result();
        sides.show();
        assertThat(result()).isSameAs(before);
    }

    @Test
    void layersThatOnlyNameEarlierValuesAreNotRepeated() {
        sides.keepFirstAsSecond();
        document.apply(Edits.bypass(Bypass.SIMPLE));
        run.refresh();
        List<String> rows =
                result().withoutRepetitions().stream().map(LayerDistance::layer).toList();
        assertThat(rows)
                .startsWith("data", "conv1")
                .contains("fire3/bypass_add", "prob")
                .noneMatch(layer -> layer.contains("relu") || layer.startsWith("drop"));
    }

    @Test
    void aSampleCanBeThePicture() {
        SamplePictures.Sample sample = SamplePictures.all().get(2);
        sides.reader().paint(sample);
        assertThat(result().second().picture().name()).isEqualTo("sample: " + sample.name());
    }

    @Test
    void filesThatCannotBeReadAreToldOfAndChangeNothing() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.bin"), "neither picture nor network");
        sides.reader().openPicture(broken);
        sides.reader().openWeights(broken);
        sides.reader().openNetwork(broken);
        assertThat(failures).hasSize(3).allMatch(failure -> failure.startsWith("open broken.bin: "));
        assertThat(sides.secondProperty().get()).isEqualTo(SecondSide.SAME);
        assertThat(result()).isNull();
    }

    @Test
    void aNetworkWithProblemsIsRefusedAndItsLayerNamed() throws Exception {
        document.apply(Edits.input(1, 1));
        document.apply(Edits.stemKernel(7));
        Path file = folder.resolve("impossible.json");
        Files.writeString(file, ArchitectureJson.write(document.architecture()));
        sides.reader().openNetwork(file);
        assertThat(failures).hasSize(1).first().asString().contains("conv1: window 7 does not fit");
        assertThat(sides.secondProperty().get().network()).isEmpty();
    }
}
