package dev.kiln.core.project.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.Initialization;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.Variant;
import dev.kiln.core.weights.LayerWeights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compression plans in project files, version 2. */
class CompressionInProjectTest {
    @TempDir
    private Path folder;

    private static String golden() throws IOException {
        try (InputStream in = CompressionInProjectTest.class.getResourceAsStream("project-v2.kilnproj")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Project read(String text) throws IOException {
        return ProjectJson.read(Files.writeString(folder.resolve("mine.kilnproj"), text))
                .project();
    }

    /** What the golden file says: a plan with everything in it, calibrated by a folder; one as it comes; and none. */
    private Project goldenProject() {
        Quantization clusters = new Quantization(
                Quantization.Values.CLUSTERS, Initialization.RANDOM, 7, new ErrorControl(true, false, true, false, 12));
        Compression drawn = new Compression(
                new CompressionPlan(
                        clusters,
                        Map.of(
                                "conv10", new LayerSetting(0.33, 5),
                                "fire2/squeeze1x1", new LayerSetting(1, 6.5),
                                "gone \"layer\"", new LayerSetting(0.5, LayerSetting.FLOAT_BITS))),
                LayerCoder.HUFFMAN,
                Optional.of(CalibrationPictures.of(folder.toAbsolutePath().resolve("photographs"))));
        Compression generated = Compression.LOSSLESS.with(CalibrationPictures.GENERATED);
        return new Project(
                List.of(
                        new Variant(Published.squeezeNet10().withName("drawn"), Optional.empty(), drawn),
                        new Variant(Published.squeezeNet10().withName("calibrated"), Optional.empty(), generated),
                        Variant.of(Published.squeezeNet10().withName("as it is"))),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theGoldenFileOfVersion2IsReadAndWrittenAsItIs() throws IOException {
        assertThat(read(golden())).isEqualTo(goldenProject());
        assertThat(ProjectJson.write(goldenProject(), folder)).isEqualTo(golden());
    }

    @Test
    void aFileOfOneArchitectureCannotHoldAPlan() {
        Compression planned = Compression.LOSSLESS.with(LayerCoder.HUFFMAN);
        Variant variant = new Variant(Published.squeezeNet10(), Optional.empty(), planned);
        Project project = new Project(List.of(variant), 0, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(project.isSingleArchitecture()).isFalse();
        assertThat(Project.of(Published.squeezeNet10()).isSingleArchitecture()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"huffman\"              | \"zip\"           | .coder: expected \"plain\" or \"huffman\" or \"arithmetic\", found",
                "\"clusters\"             | \"evenly\"        | .values: expected \"even\" or \"clusters\", found",
                "\"density\": 0.33        | \"density\": 1.5  | .layers.conv10: density must be from 0 to 1, not 1.5",
                "\"bits\": 5.0            | \"bits\": 9       | .layers.conv10: bits of a code must be from",
                "\"bits\": 5.0            | \"bytes\": 5      | .layers.conv10.bytes: unknown field, expected only density, bits",
                "\"density\": 0.33        | \"density\": null | .layers.conv10.density: expected a number from 0 to 1, found null",
                "\"biasFractionBits\": 12 | \"biasFractionBits\": 24 | .errorControl.biasFractionBits: expected a whole number from 0 to 23",
                "\"compensation\": false  | \"compensation\": 0 | .errorControl.compensation: expected true or false, found 0",
                "\"seed\": 7              | \"seed\": 0.5     | .seed: expected a whole number",
                "\"folder\": \"photographs\" | \"folder\": 3  | .pictures.folder: expected a text",
                "\"folder\":              | \"generated\": true, \"folder\": | .pictures: expected either generated or a folder",
            })
    void faultsAreNamedWithTheirPlace(String text, String replacement, String message) throws IOException {
        String broken = golden().replaceFirst(Pattern.quote(text), replacement);
        assertThat(broken).isNotEqualTo(golden());
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("mine.kilnproj: $.variants[0].compression" + message);
    }

    @Test
    void theLargestProjectFitsIntoAFileThatIsReadAgain() throws IOException {
        SqueezeNet published = Published.squeezeNet10();
        FireModule fire = published.fires().get(0).withBypass(Bypass.COMPLEX);
        List<Stage> body = new ArrayList<>(Collections.nCopies(SqueezeNet.MAX_FIRE_MODULES, fire));
        SqueezeNet largest = published.withBody(body);
        Map<String, LayerSetting> settings = new HashMap<>();
        for (LayerWeights layer : LayerWeights.of(ShapedGraph.infer(largest.expand()))) {
            // the longest numbers that curves and goals give
            settings.put(layer.layerId(), new LayerSetting(0.12345678901234568, 6.123456789012345));
        }
        // conv1, three layers and a bypass in each module, conv10
        assertThat(settings).hasSize(2 + 4 * SqueezeNet.MAX_FIRE_MODULES);
        Compression planned = Compression.LOSSLESS.with(new CompressionPlan(Quantization.DEFAULT, settings));
        Variant variant = new Variant(largest, Optional.of(largest), planned);
        Project project = new Project(
                Collections.nCopies(Project.MAX_VARIANTS, variant),
                0,
                Optional.of(largest),
                Optional.empty(),
                Optional.empty());

        String text = ProjectJson.write(project, folder);

        assertThat(text.length()).isLessThan(ProjectJson.MAX_BYTES);
        assertThat(read(text)).isEqualTo(project);
    }

    @Test
    void aFileOfVersion1HasNoPlans() throws IOException {
        String old = golden().replaceFirst("\"version\": 2", "\"version\": 1");
        assertThatThrownBy(() -> read(old)).hasMessageContaining("$.variants[0].compression: unknown field");
    }
}
