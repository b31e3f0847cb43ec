package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every option that takes a number: one rule, one exit code. */
class OptionNumbersTest extends CommandRuns {
    /** Commands with what they need; the files do not exist, which would be exit code 1. */
    private static final Map<String, String> COMMANDS = Map.of(
            "analyze", "analyze squeezenet-v1.0",
            "compare", "compare squeezenet-v1.0 alexnet-bvlc",
            "kernels", "weights kernels missing.net --layer conv1 --out maps",
            "classify", "classify squeezenet-v1.0 missing.jpg",
            "activations", "activations squeezenet-v1.0 missing.jpg --layer conv1 --out maps",
            "distance", "distance squeezenet-v1.0 missing.jpg",
            "compress", "compress squeezenet-v1.0 --weights missing.net --out x.kiln",
            "factorize", "factorize squeezenet-v1.0");

    /** A command, an option with the beginning of its value, and a value that it takes. */
    private static final List<String> OPTIONS = List.of(
            "analyze --batch=|2",
            "analyze --set=sr=|0.5",
            "analyze --set=pct3x3=|0.5",
            "analyze --set=base_e=|64",
            "analyze --set=modules=|9",
            "analyze --set=input=|224",
            "analyze --set=stem.kernel=|3",
            "analyze --set=dropout=|0.5",
            "analyze --set=fire5.s1x1=|48",
            "compare --batch=|2",
            "kernels --filter=|1",
            "classify --seed=|7",
            "activations --zoom=|2",
            "activations --opacity=|0.5",
            "activations --channel=|1",
            "distance --other-seed=|7",
            "distance --other-set=sr=|0.5",
            "compress --bytes=|400000",
            "compress --lose-at-most=|0.5",
            "compress --bits=|4",
            "compress --bits=4,conv1=|5",
            "compress --density=|0.5",
            "compress --density=0.5,conv1=|0.5",
            "compress --kmeans-seed=|7",
            "factorize --rank=conv10=|64",
            "factorize --energy=|0.9");

    private static final List<String> NO_NUMBERS =
            List.of("", "many", "32,5", "0,5", "0,500", "1.000.0", "NaN", "Infinity", "0x10", "1f", "5 px", "\uff13");

    static Stream<String> options() {
        return OPTIONS.stream().map(option -> option.substring(0, option.indexOf('|')));
    }

    private int exitCode(String option, String value) {
        int space = option.indexOf(' ');
        List<String> all = new ArrayList<>(
                Arrays.asList(COMMANDS.get(option.substring(0, space)).split(" ")));
        all.add(option.substring(space + 1) + value);
        err.reset();
        return run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("options")
    void whatIsNoNumberIsAUsageError(String option) {
        // a comma in these stands between two numbers
        boolean isList = option.contains("--channel") || option.contains("--rank");
        for (String value : NO_NUMBERS) {
            if (isList && value.contains(",")) {
                continue;
            }
            assertThat(exitCode(option, value)).as(option + value).isEqualTo(2);
            assertThat(errors()).contains("expected").doesNotContain("Exception", "\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze --batch=|0|from 1 to 1,024",
                "analyze --batch=|1,025|from 1 to 1,024",
                "analyze --set=sr=|7|above 0 and at most 1",
                "analyze --set=modules=|257|from 1 to 256",
                "analyze --set=fire5.s1x1=|0|from 1 to 65536",
                "kernels --filter=|-1|from 0 to 2,147,483,647",
                "activations --zoom=|257|from 1 to 256",
                "activations --opacity=|1.1|from 0 to 1",
                "activations --channel=|-1|from 0 to 2,147,483,647",
                "classify --seed=|9223372036854775808|a whole number",
                "compress --bytes=|0|from 1 on",
                "compress --bytes=|-5|from 1 on",
                "compress --lose-at-most=|100.5|from 0 to 100 percentage points",
                "compress --bits=|9|from 2 to 8 bits",
                "compress --density=|50|from 0 to 1 (a share, not percent)",
                "factorize --rank=conv10=|0|from 1 to 65,536",
                "factorize --energy=|0|above 0 and at most 1"
            })
    void whatIsOutOfAnOptionsRangeIsAUsageError(String option, String value, String range) {
        assertThat(exitCode(option, value)).isEqualTo(2);
        assertThat(errors()).contains(range);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze --set=fire99.s1x1=|8",
                "analyze --set=groups=|2",
                "analyze --set=input=|5",
                "factorize --rank=conv10=|600",
                "factorize --rank=conv99=|4"
            })
    void whatTheNetworkAtHandCannotHaveIsAFaultOfTheInput(String option, String value) {
        assertThat(exitCode(option, value)).isEqualTo(1);
        assertThat(errors()).startsWith("kiln: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze --batch=1,024",
                "analyze --batch=1 024",
                "analyze --set=classes=1,000",
                "analyze --set=classes=1\u202f000",
                "analyze --set=sr=+5e-1",
                "factorize --rank=conv10=0064"
            })
    void groupsAndExponentsAreRead(String option) {
        assertThat(exitCode(option, "")).as(errors()).isZero();
    }

    /** So that a new option cannot be forgotten in the table above. */
    @Test
    void theTableNamesEveryOptionWithANumber() {
        TreeSet<String> numbers = new TreeSet<>();
        collect(KilnCommand.line(), numbers);
        TreeSet<String> tested = options()
                .map(option -> option.replaceAll("[^ ]* (--[a-z-]+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested).containsAll(numbers);
    }

    private static void collect(CommandLine line, TreeSet<String> numbers) {
        for (OptionSpec option : line.getCommandSpec().options()) {
            List<Class<?>> types = new ArrayList<>(List.of(option.type()));
            types.addAll(Arrays.asList(option.auxiliaryTypes()));
            if (types.stream()
                    .anyMatch(type -> Number.class.isAssignableFrom(type)
                            || type.isPrimitive() && type != boolean.class && type != char.class)) {
                numbers.add(option.longestName());
            }
        }
        line.getSubcommands().values().forEach(child -> collect(child, numbers));
    }
}
