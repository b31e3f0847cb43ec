package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.presets.ImageNetLabels;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassSearchTest {
    private static final List<String> NAMES =
            List.of("tabby, tabby cat", "catamaran", "Egyptian cat", "Eskimo dog, husky", "hot dog");

    private final ClassSearch search = new ClassSearch(new float[] {0.1f, 0.5f, 0.2f, 0.05f, 0.15f}, NAMES::get);

    private List<String> found(String query) {
        return search.find(query, 10).stream().map(ClassMatch::label).toList();
    }

    @Test
    void wholeWordsComeFirstThenTheMoreProbable() {
        assertThat(found("cat")).containsExactly("Egyptian cat", "tabby, tabby cat", "catamaran");
    }

    @Test
    void everyWordOfTheQueryMustBeginAWord() {
        assertThat(found("DOG hus")).containsExactly("Eskimo dog, husky");
        assertThat(found("dog cat")).isEmpty();
        assertThat(found("amaran")).isEmpty();
    }

    @Test
    void aNumberFindsTheClass() {
        assertThat(found(" 4 ")).containsExactly("hot dog");
    }

    @Test
    void aMatchHasIndexProbabilityAndRank() {
        assertThat(search.find("hot", 10)).containsExactly(new ClassMatch(4, "hot dog", 0.15f, 3));
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(found("  ,")).isEmpty();
        assertThat(search.find("dog", 1)).hasSize(1);
    }

    @Test
    void theClassesOfImageNetAreFound() {
        ClassSearch all = new ClassSearch(new float[ImageNetLabels.labels().size()], ImageNetLabels::name);
        // the list of ILSVRC 2012: 278 is the kit fox
        assertThat(all.find("kit fox", 10)).extracting(ClassMatch::classIndex).containsExactly(278);
    }
}
