package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.SizeComparison;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatRowTest {
    @Test
    void withoutAMeasurementOnlyThePapersTableIsThereMarkedAsItsWord() {
        List<FormatRow> rows = FormatRow.of(null);

        assertThat(rows).hasSize(7).allMatch(FormatRow::isPaper);
        // Iandola et al. 2016, table 2: 0.47 MB, 10× from 4.8 MB, top-1 57.5 %
        FormatRow smallest = rows.get(6);
        assertThat(smallest.bytes()).isEqualTo("470 kB");
        assertThat(smallest.ratio()).isEqualTo("10.2×");
        assertThat(smallest.word()).isEqualTo("paper");
        assertThat(smallest.explanation()).contains("The paper's word").contains("top-1 57.5 %");
    }

    @Test
    void measuredSizesComeFirstAndAreComparedWithPlainTensors() {
        SizeComparison comparison = new SizeComparison(List.of(
                new SizeComparison.Row("plain tensors", 4_000, "", Optional.empty()),
                new SizeComparison.Row("xz -9e", 1_600, "of the plain tensors", Optional.empty())));

        FormatRow xz = FormatRow.of(comparison).get(1);

        assertThat(xz)
                .isEqualTo(new FormatRow(
                        "xz -9e",
                        "1,600",
                        "2.50×",
                        "Kiln",
                        "Measured here, on these weights: of the plain tensors.",
                        false));
    }
}
