package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.SharedData;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.io.Progress;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CodebookTest {
    @Test
    void countsUsesFillersAndBits() {
        Codebook codebook = new Codebook(new float[] {0, 0.5f, -0.5f, 2}, new int[] {3, 4, 0, 1});
        assertThat(codebook.bits()).isEqualTo(2);
        assertThat(codebook.storedEntries()).isEqualTo(8);
        assertThat(codebook.fillerZeros()).isEqualTo(3);
        assertThat(codebook.usedCentroids()).isEqualTo(3);
        assertThat(new Codebook(new float[256], new int[256]).bits()).isEqualTo(8);
        assertThatThrownBy(() -> new Codebook(new float[2], new int[3])).isInstanceOf(IllegalArgumentException.class);
    }

    /** Stored entries and weights other than 0 stand in FORMAT.md. */
    @Test
    void thePublishedFilesCodebooksAccountForEveryStoredEntry() throws IOException {
        Weights weights = WeightFiles.read(SharedData.path("models/squeezenet_v1.0_deep_compressed.net"));
        long entries = 0;
        long fillers = 0;
        long nonZero = 0;
        int layers = 0;
        for (WeightTensor tensor : weights.tensors()) {
            if (tensor.codebook().isPresent()) {
                Codebook codebook = tensor.codebook().get();
                WeightProfile profile = WeightProfile.of(tensor, Progress.NONE);
                layers++;
                entries += codebook.storedEntries();
                fillers += codebook.fillerZeros();
                nonZero += profile.nonZeroWeights();
                assertThat(codebook.bits()).isEqualTo(8);
                // the pruned weights' 0 is a value too, whether or not the file stores one
                assertThat(profile.distinctValues())
                        .isBetween(codebook.usedCentroids() - 1, codebook.usedCentroids() + 1);
                assertThat(profile.weights()).isEqualTo(tensor.values().length);
            }
        }
        assertThat(layers).isEqualTo(26);
        assertThat(entries).isEqualTo(422_083);
        assertThat(nonZero).isEqualTo(415_921);
        assertThat(fillers).isEqualTo(422_083 - 415_921);
    }

    @Test
    void biasesHaveNoCodebook() throws IOException {
        Weights weights =
                DeepCompressionReader.read("a.net", NetBytes.file(5, 40, 1)).toWeights();
        assertThat(weights.tensor("conv1.bias").orElseThrow().codebook()).isEmpty();
        assertThat(weights.tensor("conv1.weight").orElseThrow().codebook()).isPresent();
    }

    @Test
    void entropyIsWhatTheMostFrequentCodesSave() {
        // shares 1/2, 1/4, 1/8, 1/8: 1.75 bits, the textbook's example (Cover and Thomas, example 2.1.1)
        assertThat(new Codebook(new float[] {0, 1, 2, 3, 4}, new int[] {0, 8, 4, 2, 2}).entropyBits())
                .isCloseTo(1.75, within(1e-12));
        assertThat(new Codebook(new float[] {0, 1}, new int[] {0, 5}).entropyBits())
                .isZero();
        assertThat(new Codebook(new float[] {0, 1}, new int[] {0, 0}).entropyBits())
                .isZero();
    }
}
