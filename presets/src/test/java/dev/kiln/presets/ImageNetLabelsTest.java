package dev.kiln.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImageNetLabelsTest {
    private static final List<String> LINES = ImageNetLabels.tsv().lines().toList();

    @Test
    void everyClassHasItsIndexAWordNetIdOfItsOwnAndAName() {
        assertThat(LINES).hasSize(1000);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String[] fields = LINES.get(i).split("\t", -1);
            assertThat(fields).hasSize(3);
            assertThat(fields[0]).isEqualTo(Integer.toString(i));
            assertThat(fields[1]).matches("n\\d{8}");
            assertThat(fields[2]).isNotBlank();
            ids.add(fields[1]);
        }
        assertThat(ids).hasSize(1000);
    }

    @Test
    void wordNetIdsAreInOrderAsInTheChallenge() {
        assertThat(LINES.stream().map(line -> line.split("\t")[1]))
                .isSortedAccordingTo(String::compareTo)
                .startsWith("n01440764")
                .endsWith("n15075141");
    }

    @Test
    void isTheReferenceList() throws IOException {
        assertThat(ImageNetLabels.tsv()).isEqualTo(Files.readString(SharedData.file("golden/imagenet_classes.tsv")));
    }
}
