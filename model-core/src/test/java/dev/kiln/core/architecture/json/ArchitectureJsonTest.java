package dev.kiln.core.architecture.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Classifier;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureJsonTest {
    private static final String SQUEEZENET = resource("architecture-v1-squeezenet.json");
    private static final String ALEXNET = resource("architecture-v1-alexnet.json");

    /** What the golden file of version 1 says, written by hand. */
    private static final SqueezeNet GOLDEN = new SqueezeNet(
            "Grüße, 網 \"v1\"",
            new TensorShape(3, 227, 161),
            new Stem(96, 7, 2, 0),
            FireSchedule.PAPER,
            List.of(
                    Pool.PAPER,
                    new FireModule(16, 64, 64, Bypass.NONE),
                    new FireModule(16, 64, 64, Bypass.SIMPLE),
                    new FireModule(31, 0, 256, Bypass.COMPLEX),
                    new Pool(PoolKind.AVERAGE, 2, 2, Rounding.FLOOR)),
            new Classifier(1000, 1, 0.5, true));

    static String resource(String name) {
        try (InputStream in = ArchitectureJsonTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Architecture read(String text) throws InputException {
        return ArchitectureJson.read("net.json", text);
    }

    @Test
    void readsFilesOfVersionOneForEver() throws Exception {
        assertThat(read(SQUEEZENET)).isEqualTo(GOLDEN);
        assertThat(read(ALEXNET)).isEqualTo(Published.alexNetBvlc());
    }

    @Test
    void writesFieldsInTheOrderOfTheGoldenFile() {
        assertThat(ArchitectureJson.write(GOLDEN)).isEqualTo(SQUEEZENET);
        assertThat(ArchitectureJson.write(Published.alexNetBvlc())).isEqualTo(ALEXNET);
    }

    @Test
    void orderLayoutAndAByteOrderMarkDoNotMatter() throws Exception {
        String shuffled =
                ALEXNET.replace("  \"groups\": 2,\n", "").replace("{\n  \"format\"", "{\"groups\":2.0,\"format\"");
        assertThat(read("\uFEFF" + shuffled)).isEqualTo(Published.alexNetBvlc());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"s1x1\": 31`|`\"s1x1\": -3`|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found -3",
                "`\"s1x1\": 31`|`\"s1x1\": 0`|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found 0",
                "`\"s1x1\": 31`|`\"s1x1\": 31.5`|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found 31.5",
                "`\"s1x1\": 31`|`\"s1x1\": 65537`|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found 65537",
                "`\"s1x1\": 31`|`\"s1x1\": 4294967297`|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found 4294967297",
                "`\"s1x1\": 31`|`\"s1x1\": 1e400`|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found Infinity",
                "`\"s1x1\": 31`|`\"s1x1\": \"31\"`|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found \"31\"",
                "`\"s1x1\": 31`|`\"s1x1\": null`|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found null",
                "`\"s1x1\": 31, `|``|$.body[3].fire.s1x1: expected a whole number from 1 to 65536, found nothing",
                "`\"s1x1\": 31`|`\"s1x1\": 31, \"s1x2\": 1`|`$.body[3].fire.s1x2: unknown field, expected only s1x1, e1x1, e3x3, bypass`",
                "`\"s1x1\": 31`|`\"s1x1\": 31, \"s1x1\": 31`|`$.body[3].fire.s1x1: the field is given twice, expected once`",
                "`\"e3x3\": 256`|`\"e3x3\": 0`|`$.body[3].fire: e1x1 + e3x3 must be a whole number from 1 to 65536, not 0`",
                "`\"complex\"`|`\"Complex\"`|`$.body[3].fire.bypass: expected \"none\" or \"simple\" or \"complex\", found \"Complex\"`",
                "`\"average\"`|`[]`|`$.body[4].pool.kind: expected \"max\" or \"average\", found an array of 0 elements`",
                "`\"stride\": 2, \"rounding\": \"floor\"`|`\"stride\": 0, \"rounding\": \"floor\"`|$.body[4].pool.stride: expected a whole number from 1 to 1024, found 0",
                "`{ \"pool\": { \"kind\": \"max\"`|`{ \"fire\": 1, \"pool\": { \"kind\": \"max\"`|`$.body[0]: expected one field, either fire or pool`",
                "`\"pct3x3\": 0.5`|`\"pct3x3\": 1.01`|$.schedule.pct3x3: expected a fraction from 0 to 1, found 1.01",
                "`\"sr\": 0.125`|`\"sr\": 0`|$.schedule.sr: expected a number above 0 and at most 1, found 0",
                "`\"dropout\": 0.5`|`\"dropout\": 1`|$.classifier.dropout: expected a number from 0 to below 1, found 1",
                "`\"relu\": true`|`\"relu\": 1`|$.classifier.relu: expected true or false, found 1",
                "`\"height\": 227`|`\"height\": 16385`|$.input.height: expected a whole number from 1 to 16384, found 16385",
                "`\"name\": \"Grüße`|`\"name\": \"G\\u0000rüße`|`$.name: the name must be one line of plain text, without the character U+0000`",
                "`\"name\": \"Grüße`|`\"name\": \"G\\ud800rüße`|`$.name: the name must be one line of plain text, without the character U+D800`",
                "`\"name\": `|`\"name\": \" \", \"other\": `|`$.other: unknown field, expected only format, version, kind, name, input, stem, schedule, body, classifier, ranks`",
                "`\"version\": 1`|`\"version\": 2`|`$.version: written by a newer Kiln: version 2, this one reads up to 1`",
                "`\"version\": 1`|`\"version\": 0`|$.version: expected a whole number from 1 to 2147483647, found 0",
                "`\"kiln-architecture\"`|`\"kiln\"`|`$.format: expected \"kiln-architecture\", else it is no Kiln architecture, found \"kiln\"`",
                "`\"kind\": \"squeezenet\"`|`\"kind\": \"resnet\"`|`$.kind: expected \"squeezenet\" or \"alexnet\", found \"resnet\"`",
                "`\"s1x1\": 31`|`\"s1x1\": NaN`|`line 13, column 28 ($.body[3].fire.s1x1): not valid JSON: Non-standard token 'NaN'`",
                "`\"dropout\": 0.5`|`\"dropout\": .5`|`line 16, column 61 ($.classifier.dropout): not valid JSON: Unexpected character ('.' (code 46)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`"
            })
    void refusesWhatIsNotOfTheFormatWithItsPath(String part, String replacement, String message) {
        String text = SQUEEZENET.replace(part, replacement == null ? "" : replacement);
        assertThat(text).isNotEqualTo(SQUEEZENET);
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessage("net.json: " + message);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"bvlc\"`|`\"zoo\"`|`$.variant: expected \"bvlc\" or \"torchvision\", found \"zoo\"`",
                "`\"groups\": 2`|`\"groups\": 65`|$.groups: expected a whole number from 1 to 64, found 65",
                "`\"classes\": 1000`|`\"classes\": {}`|$.classes: expected a whole number from 1 to 65536, found an object",
                "`\"groups\": 2`|`\"groups\": 2, \"stem\": {}`|`$.stem: unknown field, expected only format, version, kind, name, variant, input, groups, classes, ranks`"
            })
    void refusesAlexNetsThatAreNone(String part, String replacement, String message) {
        assertThatThrownBy(() -> read(ALEXNET.replace(part, replacement)))
                .isInstanceOf(InputException.class)
                .hasMessage("net.json: " + message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|`is empty, expected a JSON document`",
                "`   `|`is empty, expected a JSON document`",
                "`[1, 2]`|`$: expected an object, found an array of 2 elements`",
                "`\"kiln-architecture\"`|`$: expected an object, found \"kiln-architecture\"`",
                "`{}`|`$.format: expected \"kiln-architecture\", else it is no Kiln architecture, found nothing`",
                "`{\"format\": \"kiln-architecture\"`|`line 1, column 31 ($.format): the JSON text ends too early`",
                "`{\"format\": 1} x`|`line 1, column 16 ($): not valid JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`",
                "`{\"format\": 1} {}`|`line 1, column 14 ($): expected nothing behind the end of the document`"
            })
    void refusesWhatIsNoDocument(String text, String message) {
        assertThatThrownBy(() -> read(text == null ? "" : text))
                .isInstanceOf(InputException.class)
                .hasMessage("net.json: " + message);
    }

    @Test
    void refusesABodyWithoutFireModulesOrWithTooManyStages() {
        String pool = "{ \"pool\": { \"kind\": \"max\", \"kernel\": 3, \"stride\": 2, \"rounding\": \"ceil\" } }";
        int start = SQUEEZENET.indexOf("\"body\": [") + 9;
        int end = SQUEEZENET.indexOf(']', start);
        assertThatThrownBy(() -> read(SQUEEZENET.substring(0, start) + pool + SQUEEZENET.substring(end)))
                .hasMessage("net.json: $.body: number of Fire modules must be a whole number from 1 to 256, not 0");
        String many = (pool + ",").repeat(320) + pool;
        assertThatThrownBy(() -> read(SQUEEZENET.substring(0, start) + many + SQUEEZENET.substring(end)))
                .hasMessage(
                        "net.json: $.body: expected an array of at most 320 elements, found an array of 321 elements");
    }

    @Test
    void refusesDeepNestingAndEndlessNumbers() {
        assertThatThrownBy(() -> read("{\"format\":" + "[".repeat(100_000)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("net.json: $.format[0][0]")
                .hasMessageEndingWith(": nested too deeply: expected at most 32 levels");
        assertThatThrownBy(() -> read(ALEXNET.replace("\"groups\": 2", "\"groups\": " + "9".repeat(5_000))))
                .isInstanceOf(InputException.class)
                .hasMessage("net.json: $.groups: expected no number or name of more than 1000 characters");
    }

    @Test
    void refusesFilesThatAreNoJsonFiles(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> ArchitectureJson.read(missing)).hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> ArchitectureJson.read(folder))
                .hasMessage(folder + ": is a directory, expected a JSON file");
        Path empty = Files.createFile(folder.resolve("empty.json"));
        assertThatThrownBy(() -> ArchitectureJson.read(empty))
                .hasMessage(empty + ": is empty, expected a JSON document");
        Path png = Files.write(folder.resolve("net.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        assertThatThrownBy(() -> ArchitectureJson.read(png))
                .hasMessage(png + ": is not text in UTF-8, expected a JSON document");
        Path zeros = Files.write(folder.resolve("zeros"), new byte[100]);
        assertThatThrownBy(() -> ArchitectureJson.read(zeros))
                .hasMessage(zeros + ": is binary data, expected a JSON document");
        Path large = Files.writeString(folder.resolve("large.json"), " ".repeat(1_000_001));
        assertThatThrownBy(() -> ArchitectureJson.read(large))
                .hasMessage(large + ": has 1000001 bytes, expected at most 1000000 in a file of this kind");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("net.json"), SQUEEZENET);
        assertThat(ArchitectureJson.read(file)).isEqualTo(GOLDEN);
    }
}
