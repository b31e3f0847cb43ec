package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.app.SharedData;
import dev.kiln.app.document.Document;
import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.core.network.Network;
import dev.kiln.presets.ImageNetLabels;
import dev.kiln.presets.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectViewModelTest {
    private final List<String> failures = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final Architecture architecture = preset("squeezenet-micro-32");
    private final RunViewModel run = new RunViewModel(new Document(architecture), background, this::fail);
    private final Document document =
            new Document(Presets.find("squeezenet-v1.1").orElseThrow().architecture());
    private final CompressionViewModel model = new CompressionViewModel(document, background, 1, this::fail);
    private final EffectViewModel effects =
            new EffectViewModel(model, run, background, ImageNetLabels::labels, this::fail);

    @TempDir
    private Path folder;

    private void fail(String doing, Throwable failure) {
        failures.add(doing + ": " + failure.getMessage());
    }

    private static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    private double distance(String layer) {
        return effects.detailProperty()
                .get()
                .runs()
                .distance(layer)
                .flatMap(LayerDistance::distance)
                .orElseThrow()
                .relativeL2();
    }

    @Test
    void withoutLossNothingChanges() {
        model.show(architecture, null);
        effects.setInFront(true);
        EffectSummary summary = effects.summaryProperty().get();
        assertThat(summary.pictures()).hasSize(SamplePictures.all().size());
        assertThat(summary.agreeing()).isEqualTo(summary.pictures().size());
        assertThat(summary.meanDivergence()).isZero();
        assertThat(summary.labelled()).isZero();
        assertThat(EffectTexts.error(effects.detailProperty().get().runs().distances()))
                .isEqualTo("No layer's values change.");
        assertThat(failures).isEmpty();
    }

    @Test
    void aNetworkTooLargeForMemoryIsSaidAndHasNoEffect() {
        model.show(architecture, null);
        effects.setInFront(true);
        SqueezeNet huge = (SqueezeNet) preset("squeezenet-v1.0");
        for (int number = 2; number <= 9; number++) {
            huge = huge.withFire(number, fire -> fire.withSqueeze1x1(20_000).withExpand3x3(10_000));
        }
        model.show(huge, null);

        assertThat(model.problemProperty().get())
                .startsWith("the weights need ")
                .contains("memory that Kiln may use");
        assertThat(model.beforeAfter()).isEmpty();
        assertThat(effects.detailProperty().get()).isNull();
        assertThat(effects.summaryProperty().get()).isNull();
        assertThat(failures).isEmpty();
    }

    @Test
    void theErrorEntersAtTheFirstLayerThatIsCompressed() {
        model.show(architecture, null);
        effects.setInFront(true);
        String compressed = "fire3/squeeze1x1";
        model.plan().set(compressed, new LayerSetting(0.3, 2));
        assertThat(distance("conv1")).isZero();
        assertThat(distance("fire2/concat")).isZero();
        assertThat(distance(compressed)).isPositive();
        assertThat(EffectTexts.error(effects.detailProperty().get().runs().distances()))
                .startsWith("The error enters at fire3/squeeze1x1 and is largest at ");
    }

    @Test
    void theSummaryIsThatOfTheTwoNetworksRunByThemselves() {
        model.show(architecture, null);
        effects.setInFront(true);
        model.plan().set("conv1", new LayerSetting(0.3, 2));
        BeforeAfter networks = model.beforeAfter().orElseThrow();
        double divergence = 0;
        int agreeing = 0;
        try (Network before = Network.build(
                        networks.before().graph(), networks.before().weights());
                Network after = Network.build(
                        networks.before().graph(), networks.after().network().toWeights())) {
            for (SamplePictures.Sample sample : SamplePictures.all()) {
                var input = InputPreparation.prepare(
                        sample.picture(), networks.before().graph().shape(0), Preprocessing.CAFFE);
                float[] p = before.probabilities(input);
                float[] q = after.probabilities(input);
                agreeing += largest(p) == largest(q) ? 1 : 0;
                for (int i = 0; i < p.length; i++) {
                    // probabilities that single precision does not know count as 1e-12
                    divergence += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / Math.max(q[i], 1e-12));
                }
            }
        }
        EffectSummary summary = effects.summaryProperty().get();
        assertThat(summary.agreeing()).isEqualTo(agreeing);
        assertThat(summary.meanDivergence())
                .isCloseTo(divergence / SamplePictures.all().size(), within(1e-6))
                .isPositive();
    }

    private static int largest(float[] values) {
        int largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    @Test
    void nothingRunsWhileNobodyLooks() {
        model.show(architecture, null);
        model.plan().set("conv1", new LayerSetting(0.3, 2));
        assertThat(effects.detailProperty().get()).isNull();
        assertThat(effects.pictures().all()).isEmpty();
        effects.setInFront(true);
        EffectDetail shown = effects.detailProperty().get();
        effects.setInFront(false);
        model.plan().set("conv1", new LayerSetting(0.2, 2));
        assertThat(effects.detailProperty().get()).isSameAs(shown);
        effects.setInFront(true);
        assertThat(effects.detailProperty().get().networks())
                .isEqualTo(model.beforeAfter().orElseThrow());
    }

    @Test
    void theWindowsPictureComesFirstAndCannotBeTakenAway() {
        model.show(architecture, null);
        effects.setInFront(true);
        NamedPicture tench =
                new NamedPicture("tench.jpg", SamplePictures.all().get(2).picture());
        run.pictureProperty().set(tench);
        EffectPicture first = effects.pictures().all().get(0);
        assertThat(first.name()).isEqualTo("tench.jpg");
        assertThat(effects.pictures().selectedProperty().get()).isEqualTo(first);
        effects.pictures().remove(first);
        assertThat(effects.pictures().all()).contains(first);
        run.pictureProperty().set(new NamedPicture("other", tench.picture()));
        assertThat(effects.pictures().all())
                .hasSize(1 + SamplePictures.all().size())
                .doesNotContain(first);
    }

    @Test
    void picturesThatCannotBeReadAreNamedAndTheOthersAdded() throws Exception {
        model.show(architecture, null);
        effects.setInFront(true);
        int before = effects.pictures().all().size();
        PictureWriter.writePng(
                folder.resolve("good.png"), SamplePictures.all().get(0).picture());
        Files.writeString(folder.resolve("bad.png"), "no picture");
        effects.pictures().add(List.of(folder));
        assertThat(effects.pictures().all()).hasSize(before + 1);
        assertThat(effects.pictures().selectedProperty().get().name()).isEqualTo("good.png");
        assertThat(failures).hasSize(1).allMatch(text -> text.contains("bad.png"));
        effects.pictures().remove(effects.pictures().selectedProperty().get());
        assertThat(effects.pictures().all()).hasSize(before);
        assertThat(effects.summaryProperty().get().pictures()).hasSize(before);
    }

    @Test
    void labelledPicturesGiveTop1AndTop5OfBothNetworks() throws Exception {
        Architecture published = preset("squeezenet-v1.0");
        model.show(published, WeightFiles.read(SharedData.file("models/squeezenet_v1.0_deep_compressed.net")));
        effects.setInFront(true);
        List.copyOf(effects.pictures().all()).forEach(effects.pictures()::remove);
        // what Caffe's weights say in ONNX Runtime: shared/golden/squeezenet_v1.0_golden.json
        effects.pictures()
                .add(List.of(
                        SharedData.file("golden/n01534433_junco.png"),
                        SharedData.file("golden/n02279972_monarch.png"),
                        SharedData.file("golden/cat.png")));
        EffectSummary summary = effects.summaryProperty().get();
        assertThat(summary.pictures()).hasSize(3);
        assertThat(summary.labelled()).isEqualTo(2);
        assertThat(summary.hitsBefore(1)).isEqualTo(2);
        assertThat(summary.hitsAfter(5)).isEqualTo(2);
        assertThat(EffectTexts.summary(summary))
                .isEqualTo(
                        "same label on 3 of 3 pictures · probabilities moved by 0 (mean KL divergence, 0 is no change)"
                                + " · top-1 2 → 2, top-5 2 → 2 of 2 labelled");
    }
}
