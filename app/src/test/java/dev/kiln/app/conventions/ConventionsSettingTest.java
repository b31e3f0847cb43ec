package dev.kiln.app.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Counting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionsSettingTest {
    @Test
    void everyConventionIsRemembered() {
        for (SizeUnits sizes : SizeUnits.values()) {
            for (Counting.Unit unit : Counting.Unit.values()) {
                for (int parts = 0; parts < 8; parts++) {
                    Counting counting =
                            new Counting(unit, (parts & 1) != 0, (parts & 2) != 0, (parts & 4) != 0, 1 + 5 * parts);
                    Conventions conventions = new Conventions(counting, sizes);
                    String text = ConventionsSetting.CONVENTIONS.format().apply(conventions);
                    assertThat(ConventionsSetting.CONVENTIONS.parse().apply(text))
                            .contains(conventions);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MAC", "MAC batch=0 USUAL", "MAC batch=x USUAL", "MAC batch=1 NONE", "OPS batch=1 USUAL"})
    void whatIsNoConventionIsNotTaken(String text) {
        assertThat(ConventionsSetting.CONVENTIONS.parse().apply(text)).isEmpty();
    }
}
