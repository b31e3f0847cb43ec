package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HuffmanCodeTest {
    /** Cormen, Leiserson, Rivest and Stein, "Introduction to Algorithms", section 16.3: a to f occur 45, 13, 12, 16, 9 and 5 times. */
    @Test
    void hasTheLengthsOfTheTextbook() {
        HuffmanCode code = HuffmanCode.of(new int[] {45, 13, 12, 16, 9, 5});
        assertThat(code.lengths()).containsExactly(1, 3, 3, 3, 4, 4);
        assertThat(code.words()).containsExactly(0b0, 0b100, 0b101, 0b110, 0b1110, 0b1111);
    }

    /** RFC 1951, section 3.2.2: lengths 3, 3, 3, 3, 3, 2, 4, 4 for A to H. */
    @Test
    void hasTheCanonicalWordsOfTheDeflateSpecification() {
        HuffmanCode code = new HuffmanCode(new int[] {3, 3, 3, 3, 3, 2, 4, 4});
        assertThat(code.words()).containsExactly(0b010, 0b011, 0b100, 0b101, 0b110, 0b00, 0b1110, 0b1111);
    }

    @Test
    void theOnlySymbolTakesNoBits() {
        assertThat(HuffmanCode.of(new int[] {0, 7, 0}).lengths()).containsExactly(-1, 0, -1);
        assertThat(HuffmanCode.of(new int[] {7}).lengths()).containsExactly(0);
    }

    @Test
    void noSymbolsHaveNoWords() {
        assertThat(HuffmanCode.of(new int[3]).lengths()).containsExactly(-1, -1, -1);
    }

    @Test
    void decodesTheDeepestTree() {
        int[] counts = fibonacci(44);
        HuffmanCode code = HuffmanCode.of(counts);
        assertThat(code.lengths()[0]).isEqualTo(43);
        BitWriter out = new BitWriter();
        for (int symbol = 0; symbol < counts.length; symbol++) {
            out.write(code.words()[symbol], code.lengths()[symbol]);
        }
        out.align();
        BitReader in = new BitReader(out.toByteArray());
        HuffmanDecoder decoder = new HuffmanDecoder(code);
        for (int symbol = 0; symbol < counts.length; symbol++) {
            assertThat(decoder.next(in)).isEqualTo(symbol);
        }
    }

    private static int[] fibonacci(int count) {
        int[] numbers = new int[count];
        numbers[0] = 1;
        numbers[1] = 1;
        for (int i = 2; i < count; i++) {
            numbers[i] = numbers[i - 1] + numbers[i - 2];
        }
        return numbers;
    }

    @Test
    void refusesLengthsThatAreNoTree() {
        assertThatThrownBy(() -> new HuffmanCode(new int[] {1, 1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code words that do not fill a tree: Kraft's sum is 1.25, expected 1");
        assertThatThrownBy(() -> new HuffmanCode(new int[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code words that do not fill a tree: Kraft's sum is 0.75, expected 1");
        assertThatThrownBy(() -> new HuffmanCode(new int[] {1, 49}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a code word of 49 bits");
    }
}
