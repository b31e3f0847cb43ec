package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodingSizesTest {
    /** The published file has this layout: 675,763 bytes (the length of the authors' file). */
    @Test
    void fixedWidthIsTheLengthOfThePublishedFile() throws IOException {
        assertThat(CodingSizes.of(PublishedLayers.read()).fixedWidth().total()).isEqualTo(675_763);
    }

    @Test
    void huffmanIsTheSumOfTheCodedLayers() throws IOException {
        List<QuantizedLayer> layers = PublishedLayers.read();
        long sum = layers.stream()
                .mapToLong(layer -> HuffmanCoding.encode(layer).bytes().length)
                .sum();
        CodingSizes sizes = CodingSizes.of(layers);
        assertThat(sizes.huffman().total())
                .isEqualTo(sum)
                .isLessThan(sizes.fixedWidth().total());
    }
}
