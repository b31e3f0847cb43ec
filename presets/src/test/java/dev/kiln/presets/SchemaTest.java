package dev.kiln.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.kiln.core.architecture.AlexNet;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Ranks;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.io.InputException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema, the files and the reader agree. */
class SchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Presets.schema());

    private static Set<ValidationMessage> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String file(String id) {
        return new String(Resources.bytes("architectures/" + id + ".json"), StandardCharsets.UTF_8);
    }

    static Stream<String> ids() {
        return Presets.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyPresetFileIsValidAndAsTheWriterWouldWriteIt(String id) {
        assertThat(faults(file(id))).isEmpty();
        assertThat(ArchitectureJson.write(Presets.find(id).orElseThrow().architecture()))
                .isEqualTo(file(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sr=0.001",
                "pct3x3=0",
                "pct3x3=1",
                "modules=256",
                "bypass=complex",
                "dropout=0.999999999",
                "input=1x16384",
                "classes=65536",
                "pools=none",
                "stem.padding=1024"
            })
    void whatTheWriterWritesIsValid(String setting) {
        Architecture net = Settings.parse(setting)
                .apply(Presets.find("squeezenet-v1.1").orElseThrow().architecture());
        assertThat(faults(ArchitectureJson.write(net))).isEmpty();
        assertThat(faults(ArchitectureJson.write(net.withName("Zweite \"Version\" \\ 二 😀"))))
                .isEmpty();
    }

    @Test
    void alexNetsAtTheLimitsAreValid() {
        AlexNet net = new AlexNet("a", AlexNet.Variant.BVLC, new TensorShape(65_536, 1, 16_384), 64, 65_536);
        assertThat(faults(ArchitectureJson.write(net))).isEmpty();
    }

    @Test
    void ranksAreValidWhereTheyAreWholeNumbersAboveZero() {
        AlexNet net = new AlexNet("a", AlexNet.Variant.BVLC, new TensorShape(3, 227, 227), 2, 1000);
        String json = ArchitectureJson.write(net.withRanks(new Ranks(Map.of("fc6", 256, "fc8", 1))));
        assertThat(faults(json)).isEmpty();
        assertThat(faults(json.replace("256", "0"))).isNotEmpty();
        assertThat(faults(json.replace("256", "2.5"))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"kiln-architecture\"`|`\"kiln\"`",
                "`\"format\": \"kiln-architecture\",`|``",
                "`\"version\": 1`|`\"version\": 2`",
                "`\"version\": 1`|`\"version\": \"1\"`",
                "`\"kind\": \"squeezenet\",`|``",
                "`\"squeezenet\"`|`\"alexnet\"`",
                "`\"squeezenet\"`|`\"SqueezeNet\"`",
                "`\"SqueezeNet v1.0\"`|`\"\"`",
                "`\"SqueezeNet v1.0\"`|`\"   \"`",
                "`\"SqueezeNet v1.0\"`|`\"two\\nlines\"`",
                "`\"SqueezeNet v1.0\"`|`7`",
                "`\"channels\": 3`|`\"channels\": 0`",
                "`\"height\": 227`|`\"height\": 16385`",
                "`\"height\": 227, `|``",
                "`\"width\": 227`|`\"width\": 227, \"depth\": 1`",
                "`\"filters\": 96`|`\"filters\": 96.5`",
                "`\"kernel\": 7`|`\"kernel\": 1025`",
                "`\"padding\": 0`|`\"padding\": -1`",
                "`\"base_e\": 128`|`\"base_e\": 0`",
                "`\"incr_e\": 128`|`\"incr_e\": -1`",
                "`\"pct3x3\": 0.5`|`\"pct3x3\": 1.5`",
                "`\"freq\": 2`|`\"freq\": 257`",
                "`\"sr\": 0.125`|`\"sr\": 0`",
                "`\"s1x1\": 16`|`\"s1x1\": 0`",
                "`\"s1x1\": 16`|`\"s1x1\": 1e9`",
                "`\"e1x1\": 64, \"e3x3\": 64`|`\"e1x1\": 0, \"e3x3\": 0`",
                "`\"none\"`|`null`",
                "`\"none\"`|`\"both\"`",
                "`{ \"fire\"`|`{ \"flame\"`",
                "`\"max\"`|`\"min\"`",
                "`\"ceil\"`|`\"round\"`",
                "`\"dropout\": 0.5`|`\"dropout\": 1`",
                "`\"relu\": true`|`\"relu\": \"true\"`",
                "`\"classes\": 1000`|`\"classes\": 65537`",
                "`\"body\": [`|`\"body\": [ {}, `",
                "`\"body\": [`|`\"body\": [ 1, `",
                "`\"body\": [`|`\"body\": [], \"rest\": [`"
            })
    void whatTheSchemaRefusesTheReaderRefusesToo(String part, String replacement) {
        String bad = file("squeezenet-v1.0").replace(part, replacement == null ? "" : replacement);
        assertThat(bad).isNotEqualTo(file("squeezenet-v1.0"));
        assertThat(faults(bad)).isNotEmpty();
        assertThatThrownBy(() -> ArchitectureJson.read("bad", bad)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"bvlc\"`|`\"zoo\"`",
                "`\"groups\": 2`|`\"groups\": 0`",
                "`\"groups\": 2`|`\"groups\": 2, \"stem\": {}`",
                "`\"classes\": 1000`|`\"classes\": []`"
            })
    void whatTheSchemaRefusesOfAnAlexNetTheReaderRefusesToo(String part, String replacement) {
        String bad = file("alexnet-bvlc").replace(part, replacement);
        assertThat(faults(bad)).isNotEmpty();
        assertThatThrownBy(() -> ArchitectureJson.read("bad", bad)).isInstanceOf(InputException.class);
    }
}
