package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.palette.ColorMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of a small network with random weights, judged by the values that the library computes for the same picture. */
class ActivationFilesTest {
    private static final String PRESET = "squeezenet-micro-32";
    private static final int SIDE = 32;

    /** 0xRRGGBB of Viridis' high end. */
    private static final int HIGH = ColorMap.VIRIDIS.entry(ColorMap.SIZE - 1) & 0xffffff;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path image;

    @BeforeEach
    void paint() throws IOException {
        int[] rgb = new int[SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            int row = i / SIDE;
            int column = i % SIDE;
            rgb[i] = column * 8 << 16 | row * 8 << 8 | (row * column) % 256;
        }
        image = folder.resolve("picture.png");
        PictureWriter.writePng(image, new Picture(SIDE, SIDE, rgb));
    }

    private int run(String... arguments) {
        return KilnCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** Runs "activations" on the picture, into the folder "files". */
    private JsonNode activations(String options) throws IOException {
        List<String> all = new ArrayList<>(List.of("activations", PRESET, image.toString(), "--json"));
        all.addAll(List.of("--out", folder.resolve("files").toString()));
        all.addAll(Arrays.asList(options.split(" ")));
        out.reset();
        assertThat(run(all.toArray(String[]::new)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private Path file(String name) {
        return folder.resolve("files").resolve(name);
    }

    private List<String> written() throws IOException {
        try (var files = Files.list(folder.resolve("files"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The same run without the command line; the default seed is 1. */
    private Activations computed() throws IOException {
        Architecture architecture = Presets.find(PRESET).orElseThrow().architecture();
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        try (Network network = Network.build(graph, HeInitialization.initialize(graph, 1))) {
            return network.run(
                    InputPreparation.prepare(PictureReader.read(image), graph.shape(0), Preprocessing.CAFFE));
        }
    }

    private Activations.Tensor computed(String layer) throws IOException {
        return computed().of(layer);
    }

    private static int largest(float[] values, int from, int to) {
        int largest = from;
        for (int i = from; i < to; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    private static int pixel(Picture picture, int x, int y) {
        return picture.rgb()[y * picture.width() + x];
    }

    @Test
    void theCellWithTheLayersMaximumHasTheHighEndsColour() throws IOException {
        JsonNode json = activations("--layer fire2/squeeze1x1 --zoom 3");
        Activations.Tensor tensor = computed("fire2/squeeze1x1");
        TensorShape shape = tensor.shape();
        assertThat(json.get("files")).hasSize(shape.channels());
        int index = largest(tensor.values(), 0, tensor.values().length);
        int cells = (int) shape.cells();
        Picture map = PictureReader.read(file("fire2_squeeze1x1_%04d.png".formatted(index / cells)));
        assertThat(map.width()).isEqualTo(3 * shape.width());
        assertThat(map.height()).isEqualTo(3 * shape.height());
        int column = index % cells % shape.width();
        int row = index % cells / shape.width();
        assertThat(pixel(map, 3 * column, 3 * row)).isEqualTo(HIGH);
        assertThat(pixel(map, 3 * column + 2, 3 * row + 2)).isEqualTo(HIGH);
        long brightest = Arrays.stream(map.rgb()).filter(rgb -> rgb == HIGH).count();
        assertThat(brightest).isLessThan(map.rgb().length / 2);
    }

    @Test
    void withARangeOfItsOwnEachMapReachesTheHighEnd() throws IOException {
        Activations.Tensor tensor = computed("fire2/squeeze1x1");
        activations("--layer fire2/squeeze1x1 --range map --channel 3,0");
        assertThat(written()).containsExactly("fire2_squeeze1x1_0000.png", "fire2_squeeze1x1_0003.png");
        int cells = (int) tensor.shape().cells();
        int index = largest(tensor.values(), 3 * cells, 4 * cells) % cells;
        Picture map = PictureReader.read(file("fire2_squeeze1x1_0003.png"));
        assertThat(map.rgb()[index]).isEqualTo(HIGH);
    }

    @Test
    void onTheNetworksRangeOnlyTheLayerWithItsMaximumReachesTheHighEnd() throws IOException {
        Activations all = computed();
        List<String> layers = new ArrayList<>(all.layers());
        layers.removeAll(List.of("data", "prob"));
        layers.sort(Comparator.comparingDouble(layer -> maximum(all.of(layer))));
        String weakest = layers.get(0);
        String strongest = layers.get(layers.size() - 1);
        assertThat(maximum(all.of(weakest))).isLessThan(0.9f * maximum(all.of(strongest)));
        activations("--all-layers --grid --range network");
        assertThat(maps(weakest)).doesNotContain(HIGH);
        assertThat(maps(strongest)).contains(HIGH);
        // probabilities are another quantity and keep their own scale
        assertThat(maps("prob")).contains(HIGH);
    }

    private static float maximum(Activations.Tensor tensor) {
        return tensor.values()[largest(tensor.values(), 0, tensor.values().length)];
    }

    /** The pixels of a grid above its legend, whose bar always has the high end. */
    private int[] maps(String layer) throws IOException {
        Picture grid = PictureReader.read(file(layer.replace('/', '_') + "_grid.png"));
        return Arrays.copyOf(grid.rgb(), (grid.height() - 64) * grid.width());
    }

    @Test
    void aGridSortedByMaximumStartsWithTheMapThatHasIt() throws IOException {
        JsonNode json = activations("--layer fire2/squeeze1x1 --grid --sort max");
        Activations.Tensor tensor = computed("fire2/squeeze1x1");
        int cells = (int) tensor.shape().cells();
        int index = largest(tensor.values(), 0, tensor.values().length);
        assertThat(written()).containsExactly("fire2_squeeze1x1_grid.png");
        assertThat(json.get("channels").get(0).asInt()).isEqualTo(index / cells);
        Picture grid = PictureReader.read(file("fire2_squeeze1x1_grid.png"));
        // 16×16 cells are enlarged by 3 to be seen; the paper has a white margin of 12 pixels
        int x = 12 + 3 * (index % cells % 16);
        int y = 12 + 3 * (index % cells / 16);
        assertThat(pixel(grid, x, y)).isEqualTo(HIGH);
        assertThat(pixel(grid, 11, 11)).isEqualTo(0xffffff);
        assertThat(grid.rgb()).contains(HIGH, ColorMap.VIRIDIS.entry(0) & 0xffffff);
    }

    @Test
    void anOverlayThatHidesNothingIsThePictureItself() throws IOException {
        activations("--layer fire2/squeeze1x1 --overlay --opacity 0 --channel 5");
        Picture shown = PictureReader.read(file("fire2_squeeze1x1_0005_overlay.png"));
        assertThat(shown.rgb()).isEqualTo(PictureReader.read(image).rgb());
    }

    @Test
    void anOverlayThatHidesAllShowsEachCellWhereItLooked() throws IOException {
        // stride 1 and padding 1: cell and pixel lie on each other
        activations("--layer conv1 --overlay --opacity 1 --channel 2 --zoom 2");
        activations("--layer conv1 --maps --channel 2 --zoom 2");
        assertThat(PictureReader.read(file("conv1_0002_overlay.png")).rgb())
                .isEqualTo(PictureReader.read(file("conv1_0002.png")).rgb());
    }

    @Test
    void valuesAreThoseOfTheRun() throws IOException {
        activations("--layer fire3/concat --npy");
        Activations.Tensor tensor = computed("fire3/concat");
        assertThat(written()).containsExactly("fire3_concat.npy");
        assertThat(values("fire3_concat.npy", "(1, 64, 16, 16)")).isEqualTo(tensor.values());
        activations("--layer fire3/concat --npy --channel 9,4");
        int cells = (int) tensor.shape().cells();
        float[] chosen = values("fire3_concat.npy", "(1, 2, 16, 16)");
        assertThat(Arrays.copyOf(chosen, cells)).isEqualTo(Arrays.copyOfRange(tensor.values(), 9 * cells, 10 * cells));
        assertThat(Arrays.copyOfRange(chosen, cells, 2 * cells))
                .isEqualTo(Arrays.copyOfRange(tensor.values(), 4 * cells, 5 * cells));
    }

    private float[] values(String name, String shape) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file(name))).order(ByteOrder.LITTLE_ENDIAN);
        int header = 10 + bytes.getShort(8);
        assertThat(new String(bytes.array(), 10, header - 10, StandardCharsets.US_ASCII))
                .contains("'shape': " + shape);
        float[] values = new float[(bytes.limit() - header) / Float.BYTES];
        bytes.position(header)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    @Test
    void allLayersGoIntoOneArchive() throws IOException {
        JsonNode json = activations("--all-layers");
        assertThat(written()).containsExactly("activations.npz");
        assertThat(json.get("files")).hasSize(1);
        List<String> layers = new ArrayList<>();
        json.get("layers").forEach(layer -> layers.add(layer.get("layer").asText()));
        assertThat(layers).contains("data", "conv1", "fire5/concat", "prob");
        try (ZipFile zip = new ZipFile(file("activations.npz").toFile())) {
            assertThat(zip.stream())
                    .extracting(ZipEntry::getName)
                    .containsExactlyElementsOf(layers.stream()
                            .map(layer -> layer.replace('/', '.') + ".npy")
                            .toList());
        }
    }

    @Test
    void theEvidenceForAClassIsItsMapOverThePicture() throws IOException {
        JsonNode json = activations("--evidence 7 --opacity 0.4");
        assertThat(json.get("evidence").get("layer").asText()).isEqualTo("conv6");
        assertThat(json.get("evidence").get("label").asText()).isEqualTo("class 7");
        activations("--layer conv6 --overlay --channel 7 --opacity 0.4");
        assertThat(written()).containsExactly("conv6_0007_overlay.png", "evidence_0007.png");
        assertThat(file("evidence_0007.png")).hasSameBinaryContentAs(file("conv6_0007_overlay.png"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--layer conv99|there is no such layer",
                "--layer conv1 --channel 32|conv1 has no map 32, its maps are 0 to 31",
                "--layer conv1 --grid --zoom 256 --overlay|a picture may have",
                "--evidence 10|expected a number from 0 to 9",
                "--evidence tabby|expected a number from 0 to 9"
            })
    void whatCannotBeWrittenIsExplained(String options, String reason) {
        List<String> all = new ArrayList<>(List.of("activations", PRESET, image.toString()));
        all.addAll(List.of("--out", folder.resolve("files").toString()));
        all.addAll(Arrays.asList(options.split(" ")));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(reason).doesNotContain("Exception");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--grid|--layer ID, --all-layers or --evidence CLASS",
                "--layer conv1 --all-layers|mutually exclusive",
                "--layer conv1 --opacity 1.5|from 0 to 1",
                "--layer conv1 --zoom 0|from 1 to 256",
                "--layer conv1 --range world|map, layer, network",
                "--layer conv1 --sort name|index, mean, max, zeros",
                "--layer conv1 --channel first|first"
            })
    void optionsOutOfTheirValuesAreUsageErrors(String options, String named) {
        List<String> all = new ArrayList<>(List.of("activations", PRESET, image.toString(), "--out", "files"));
        all.addAll(Arrays.asList(options.split(" ")));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "281|281",
                "kit fox|278",
                "KIT FOX|278",
                "n02123045|281",
            })
    void aClassIsFoundByNumberNameAndWordNetId(String text, int index) throws IOException {
        assertThat(ClassChoice.find("--evidence", text, 1000)).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kit foks|kit fox (278)",
                "fox|kit fox (278)",
                "crane|crane (134), crane (517)",
                "1000|from 0 to 999",
                "-1|from 0 to 999",
                "99999999999|from 0 to 999"
            })
    void anUnclearClassIsAnsweredWithThoseThatMayBeMeant(String text, String answer) {
        assertThatThrownBy(() -> ClassChoice.find("--evidence", text, 1000))
                .hasMessageStartingWith("--evidence " + text + ": ")
                .hasMessageContaining(answer);
    }
}
