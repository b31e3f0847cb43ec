package dev.kiln.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class FuzzyMatchPropertyTest {
    @Property
    void everyPieceOfATextFindsItInAnyCase(
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String text,
            @ForAll @IntRange(min = 0, max = 39) int from,
            @ForAll @IntRange(min = 1, max = 40) int length) {
        int start = Math.min(from, text.length() - 1);
        String piece = text.substring(start, Math.min(text.length(), start + length));
        assertThat(FuzzyMatch.of(piece.toUpperCase(Locale.ROOT), text)).isPresent();
    }

    @Property
    void aMatchHasAllLettersInOrder(
            @ForAll @AlphaChars @StringLength(max = 5) String query,
            @ForAll @AlphaChars @StringLength(max = 30) String text) {
        String pattern = "(?si).*" + String.join(".*", query.split("")) + ".*";
        assertThat(FuzzyMatch.of(query, text).isPresent()).isEqualTo(text.matches(pattern));
    }

    @Property
    void anyTextIsAnAnswerOrNoneWithoutFailing(@ForAll String query, @ForAll String text) {
        assertThat(FuzzyMatch.of(query, text)).isNotNull();
    }
}
