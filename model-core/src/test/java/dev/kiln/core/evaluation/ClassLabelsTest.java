package dev.kiln.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassLabelsTest {
    private static final String THREE = "0\tn01440764\ttench\r\n1\tn02012849\tcrane\n\n2\tn03126707\tcrane\n";

    @Test
    void readsIndexWordNetIdAndName() throws InputException {
        ClassLabels labels = ClassLabels.parse("labels.tsv", THREE);
        assertThat(labels.labels())
                .containsExactly(
                        new ClassLabel(0, "n01440764", "tench"),
                        new ClassLabel(1, "n02012849", "crane"),
                        new ClassLabel(2, "n03126707", "crane"));
    }

    @Test
    void findsLabelsByIndexIdAndUniqueName() throws InputException {
        ClassLabels labels = ClassLabels.parse("labels.tsv", THREE);
        assertThat(labels.byIndex(2)).map(ClassLabel::wordNetId).hasValue("n03126707");
        assertThat(labels.byIndex(3)).isEmpty();
        assertThat(labels.byIndex(-1)).isEmpty();
        assertThat(labels.byWordNetId("n02012849")).map(ClassLabel::index).hasValue(1);
        assertThat(labels.byWordNetId("")).isEmpty();
        assertThat(labels.byName("tench")).map(ClassLabel::index).hasValue(0);
        assertThat(labels.byName("crane")).isEmpty();
    }

    @Test
    void readsLabelsWithoutWordNetIds() throws InputException {
        assertThat(ClassLabels.parse("cifar.tsv", "0\t\tairplane\n1\t\tcar").byName("car"))
                .hasValue(new ClassLabel(1, "", "car"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0;n01440764                | line 1: expected index, WordNet id and name, separated by tabs",
                "0;n01440764;tench;fish     | line 1: expected index, WordNet id and name, separated by tabs",
                "1;n01440764;tench          | line 1: expected index 0, not 1",
                "0;n01440764;tench/0;n01443537;goldfish | line 2: expected index 1, not 0",
                "x;n01440764;tench          | line 1: expected index 0, not x",
                "0;01440764;tench           | line 1: expected a WordNet id such as n01440764, not 01440764",
                "0;n01440764;' '            | line 1: the name of class 0 must not be blank"
            })
    void saysWhichLineIsWrong(String text, String message) {
        String lines = text.replace(';', '\t').replace('/', '\n').replace("'", "");
        assertThatThrownBy(() -> ClassLabels.parse("labels.tsv", lines))
                .isInstanceOf(InputException.class)
                .hasMessage("labels.tsv: " + message);
    }

    @Test
    void refusesATextWithoutLabels() {
        assertThatThrownBy(() -> ClassLabels.parse("labels.tsv", "\n"))
                .hasMessage("labels.tsv: has no labels; expected lines of index, WordNet id and name");
    }
}
