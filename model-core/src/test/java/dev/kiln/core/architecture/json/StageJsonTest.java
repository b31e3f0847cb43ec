package dev.kiln.core.architecture.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.io.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageJsonTest {
    private static final FireModule FIRE = new FireModule(16, 64, 32, Bypass.SIMPLE);
    private static final Pool POOL = new Pool(PoolKind.AVERAGE, 2, 3, Rounding.FLOOR);

    @Test
    void oneStageIsAnObjectAsInAnArchitectureFile() {
        assertThat(StageJson.write(List.of(FIRE)))
                .isEqualToIgnoringWhitespace(
                        "{\"fire\": {\"s1x1\": 16, \"e1x1\": 64, \"e3x3\": 32, \"bypass\": \"simple\"}}");
    }

    @Test
    void severalStagesAreAnArray() throws InputException {
        List<Stage> stages = List.of(FIRE, POOL, FIRE);
        String text = StageJson.write(stages);
        assertThat(text).startsWith("[").contains("\"pool\"");
        assertThat(StageJson.read("clipboard", text)).isEqualTo(stages);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws InputException {
        assertThat(StageJson.read("clipboard", StageJson.write(List.of(POOL)))).containsExactly(POOL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ``                                                | clipboard: is empty, expected a JSON document
            hello                                             | line 1
            {"fire": {"s1x1": 16, "e1x1": 64, "e3x3": 64}}    | bypass: expected "none" or "simple" or "complex", found nothing
            {"fire": {"s1x1": 0, "e1x1": 64, "e3x3": 64, "bypass": "none"}} | s1x1: expected a whole number from 1 to 65536, found 0
            {"stem": {"filters": 96}}                         | stem: unknown field, expected only fire, pool
            {}                                                | expected one field, either fire or pool
            []                                                | expected one Fire module or pool at least
            [{"pool": {"kind": "median", "kernel": 3, "stride": 2, "rounding": "ceil"}}] | [0].pool.kind: expected "max" or "average"
            17                                                | expected an object, found 17
            """)
    void refusesWhatIsNoStageWithItsPlace(String text, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StageJson.read("clipboard", text))
                .withMessageStartingWith("clipboard: ")
                .withMessageContaining(message);
    }
}
