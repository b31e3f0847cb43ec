package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evidence for a class, and how the class is named. */
class ClassEvidenceTest extends ActivationRuns {
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
