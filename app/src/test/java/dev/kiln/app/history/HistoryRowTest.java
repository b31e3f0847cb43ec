package dev.kiln.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.History;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.project.Draft;
import dev.kiln.presets.Presets;
import org.junit.jupiter.api.Test;

class HistoryRowTest {
    private final Architecture v10 =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();
    private History<Draft> history = History.startingWith(new Draft(v10, Compression.LOSSLESS));

    private String after(Edit edit) {
        Draft present = history.present();
        history = history.push(edit.label(), present.with(edit.apply(present.architecture())));
        return HistoryRow.of(history).get(history.position()).change();
    }

    @Test
    void aStepSaysWhatItDidToTheNetwork() {
        // 1,967,080 − 1,248,424 parameters: Iandola et al. 2016, section 5.2
        assertThat(after(Edits.squeezeRatio(0.25))).startsWith("+718,656 parameters, +");
        assertThat(after(Edits.squeezeRatio(0.125))).startsWith("−718,656 parameters, −");
        assertThat(HistoryRow.of(history).get(0).change()).isEmpty();
    }

    @Test
    void aStepThatFitsNoMoreAndOneThatFitsAgainHaveNoFigures() {
        assertThat(after(Edits.input(5, 5))).isEqualTo("does not fit");
        assertThat(after(Edits.input(227, 227))).isEqualTo("fits again");
    }

    @Test
    void aStepOfThePlanAloneSaysNothingOfTheNetwork() {
        history = history.push("plan", history.present().with(Compression.LOSSLESS.with(LayerCoder.HUFFMAN)));
        assertThat(HistoryRow.of(history).get(1).change()).isEmpty();
    }
}
