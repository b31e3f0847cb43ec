package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kiln.core.Published;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sr=0.25|set SR to 0.25",
                "SR = 1e-1|set SR to 0.1",
                "pct3x3=0|set pct3x3 to 0.0",
                "base_e=64|set base_e to 64",
                "incr_e=0|set incr_e to 0",
                "freq=3|set freq to 3",
                "modules=10|set Fire modules to 10",
                "input=224|set input to 224×224",
                "input=160x320|set input to 160×320",
                "classes=10|set classes to 10",
                "input=1,024|set input to 1024×1024",
                "stem.filters=1 024|set conv1 filters to 1024",
                "stem.filters=64|set conv1 filters to 64",
                "stem.kernel=3|set conv1 kernel to 3",
                "stem.stride=1|set conv1 stride to 1",
                "stem.padding=1|set conv1 padding to 1",
                "conv10.padding=0|set classifier padding to 0",
                "classifier.padding=0|set classifier padding to 0",
                "dropout=0.1|set dropout to 0.1",
                "classifier.relu=false|set classifier ReLU to off",
                "pools=1,3,5|set pools to 1, 3, 5",
                "pools=none|set pools to none",
                "pool.rounding=floor|set pool rounding to floor",
                "pool.kernel=2|set pool kernel to 2",
                "pool.stride=3|set pool stride to 3",
                "bypass=simple|set bypass to simple",
                "fire5.s1x1=48|set fire5 s1x1 to 48",
                "fire5.e1x1=48|set fire5 e1x1 to 48",
                "fire5.e3x3=48|set fire5 e3x3 to 48",
                "fire5.bypass=complex|set fire5 bypass to complex"
            })
    void readsEverySettingOfSqueezeNets(String setting, String label) {
        Edit edit = Settings.parse(setting);
        assertThat(edit.label()).isEqualTo(label);
        Architecture before = Published.squeezeNet10();
        assertThat(edit.apply(before)).isNotEqualTo(before);
    }

    @Test
    void readsGroupsOfAlexNet() {
        assertThat(Settings.parse("groups=1").apply(Published.alexNetBvlc()))
                .isEqualTo(Published.alexNetBvlc().withGroups(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sr=7|sr=7: expected a number above 0 and at most 1",
                "sr=abc|sr=abc: expected a number above 0 and at most 1",
                "sr=0,5|sr=0,5: expected a number above 0 and at most 1 (a fraction begins with a point, as in 0.5)",
                "sr=1f|sr=1f: expected a number above 0 and at most 1",
                "base_e=32,5|base_e=32,5: expected a whole number from 1 to 65536 (a fraction begins with a point, as in 0.5)",
                "base_e=1.000|base_e=1.000: expected a whole number from 1 to 65536 (a point begins a fraction; a thousand is 1,000 or 1000)",
                "base_e=\uff13\uff12|base_e=\uff13\uff12: expected a whole number from 1 to 65536",
                "base_e=1e3|base_e=1e3: expected a whole number from 1 to 65536",
                "sr=NaN|sr=NaN: expected a number above 0 and at most 1",
                "sr=0x1p-2|sr=0x1p-2: expected a number above 0 and at most 1",
                "sr=|sr=: expected a number above 0 and at most 1",
                "pct3x3=1.5|pct3x3=1.5: expected a fraction from 0 to 1",
                "base_e=12.5|base_e=12.5: expected a whole number from 1 to 65536",
                "base_e=99999999999|base_e=99999999999: expected a whole number from 1 to 65536",
                "modules=257|modules=257: expected a whole number from 1 to 256",
                "input=0|input=0: expected a side or HEIGHTxWIDTH in pixels, each from 1 to 16384",
                "input=3x224x224|input=3x224x224: expected a side or HEIGHTxWIDTH in pixels, each from 1 to 16384",
                "stem.stride=0|stem.stride=0: expected a whole number from 1 to 1024",
                "dropout=1|dropout=1: expected a number from 0 to below 1",
                "classifier.padding=-1|classifier.padding=-1: expected a whole number from 0 to 1024",
                "classifier.relu=yes|classifier.relu=yes: expected true or false",
                "pools=1,,4|pools=1,,4: expected places with commas between them, for example 1,4,8, or none",
                "pool.rounding=up|pool.rounding=up: expected floor or ceil",
                "bypass=both|bypass=both: expected none, simple or complex",
                "fire5.s1x1=0|fire5.s1x1=0: expected a whole number from 1 to 65536",
                "groups=0|groups=0: expected a whole number from 1 to 64",
                "sr|\"sr\": expected key=value, for example sr=0.25",
                "=1|\"=1\": expected key=value, for example sr=0.25",
                "stem.filter=3|\"stem.filter\" is no setting; near it: stem.filters",
                "pool=1|\"pool\" is no setting; near it: pools, pool.kernel, pool.stride",
                "fire5.s1x=1|\"fire5.s1x\" is no setting; near it: fire5.s1x1, fire5.e1x1, fire5.e3x3",
                "clases=1|\"clases\" is no setting; near it: classes"
            })
    void refusesWithKeyValueAndWhatWasExpected(String setting, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse(setting))
                .withMessage(message);
    }

    @Test
    void listsAllKeysWhereNoneIsNear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse("quantization=8"))
                .withMessageStartingWith("\"quantization\" is no setting; the keys are sr, pct3x3, base_e,");
    }

    @Test
    void longInputIsCutInMessages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse("x".repeat(100_000) + "=1"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse("sr=" + "9".repeat(100_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    static Stream<Settings.Key> keys() {
        return Settings.keys().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyIsDescribedInOneSentence(Settings.Key key) {
        assertThat(key.description()).matches("[A-Z1-9].*[^.]\\.");
        assertThat(key.values()).isNotBlank();
    }
}
