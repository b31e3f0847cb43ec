package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs from the command line. */
class AnalyzeCommandTest extends CommandRuns {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "squeezenet-v1.0||1248424|861339936",
                "squeezenet-v1.0|input=224,conv10.padding=0|1248424|818924576",
                "squeezenet-v1.0|input=224,conv10.padding=0,pool.rounding=floor|1248424|777221152",
                "squeezenet-v1.1||1235496|387747520",
                "alexnet-bvlc|groups=1|62378344|1135256096"
            })
    void analyzesWithTheFiguresOfIndependentTools(String preset, String settings, long parameters, long macs)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("analyze", preset));
        if (settings != null) {
            Arrays.stream(settings.split(",")).forEach(setting -> arguments.addAll(List.of("--set", setting)));
        }
        JsonNode json = json(arguments.toArray(String[]::new));
        assertThat(json.get("parameters").asLong()).isEqualTo(parameters);
        assertThat(json.get("macs").asLong()).isEqualTo(macs);
        assertThat(json.get("weightBytes").asLong()).isEqualTo(4 * parameters);
    }

    @Test
    void everyLayerHasTheFieldsOfTheContract() throws IOException {
        JsonNode conv10 = null;
        for (JsonNode layer : json("analyze", "squeezenet-v1.0").get("layers")) {
            assertThat(layer.fieldNames())
                    .toIterable()
                    .contains("id", "kind", "outputShape", "parameters", "macs", "receptiveField");
            conv10 = layer.get("id").asText().equals("conv10") ? layer : conv10;
        }
        assertThat(conv10.get("outputShape").toString()).isEqualTo("[1000,15,15]");
        assertThat(conv10.get("receptiveField").asLong()).isEqualTo(155);
    }

    @Test
    void countsByTheConventionThatIsAskedFor() throws IOException {
        JsonNode json = json("analyze", "squeezenet-v1.0", "--convention", "mac-bias");
        assertThat(json.get("operations").asLong()).isEqualTo(865_847_208);
        assertThat(json.get("macs").asLong()).isEqualTo(861_339_936);
    }
}
