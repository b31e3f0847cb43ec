package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that are refused. */
class ActivationOptionsTest extends ActivationRuns {
    /** The pixels of a grid above its legend, whose bar always has the high end. */
    private int[] maps(String layer) throws IOException {
        Picture grid = PictureReader.read(file(layer.replace('/', '_') + "_grid.png"));
        return Arrays.copyOf(grid.rgb(), (grid.height() - 64) * grid.width());
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
}
