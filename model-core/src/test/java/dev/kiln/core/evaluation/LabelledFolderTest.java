package dev.kiln.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledFolderTest {
    private static final String LABELS =
            """
            0\tn01440764\ttench
            1\tn01484850\tgreat white shark
            2\tn02123045\ttabby
            3\tn02012849\tcrane
            4\tn03126707\tcrane
            5\tn03532672\thook
            6\tn03590841\tjack-o'-lantern
            7\tn01484851\tgreat
            """;

    @TempDir
    Path temp;

    private Path folder;
    private ClassLabels labels;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectory(temp.resolve("pictures"));
        labels = ClassLabels.parse("labels.tsv", LABELS);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    @ParameterizedTest
    @CsvSource({
        "n01440764_anything.JPEG, 0",
        "n01440764.png, 0",
        "val/n02012849/ILSVRC_1.jpg, 3",
        "n03126707_crane/x.jpg, 4",
        "tench/hook.jpg, 0",
        "tench/n02123045_1.jpg, 2",
        "tench.jpg, 0",
        "Great_White-Shark 12.bmp, 1",
        "great wall.gif, 7",
        "tabby12.jpg, 2",
        "jack_o_lantern.jpg, 6",
        "new/hook/1.jpeg, 5"
    })
    void findsTheLabelInTheNames(String name, int index) throws IOException {
        Path file = file(name);
        assertThat(LabelledFolder.scan(folder, labels).pictures())
                .containsExactly(new LabelledPicture(file, labels.labels().get(index)));
    }

    @ParameterizedTest
    @CsvSource({"crane.jpg", "tenchy.jpg", "holiday.png", "n99999999_x.jpg", "tench/deep/a.jpg", "a tench.jpg"})
    void namesPicturesWithoutALabel(String name) throws IOException {
        Path unknown = file(name);
        Path known = file("zz/tabby.png");
        LabelledFolder scanned = LabelledFolder.scan(folder, labels);
        assertThat(scanned.pictures()).extracting(LabelledPicture::file).containsExactly(known);
        assertThat(scanned.unlabelled()).containsExactly(unknown);
    }

    @Test
    void takesTheOutermostFoldersNameLast() throws IOException {
        folder = Files.createDirectory(temp.resolve("tench"));
        Path plain = file("1.jpg");
        Path named = file("tabby 1.jpg");
        assertThat(LabelledFolder.scan(folder, labels).pictures())
                .containsExactly(
                        new LabelledPicture(plain, labels.labels().get(0)),
                        new LabelledPicture(named, labels.labels().get(2)));
    }

    @Test
    void listsPicturesInTheOrderOfTheirPathsAndNothingElse() throws IOException {
        Path b = file("b/tench 2.jpg");
        Path a = file("a/tench 1.jpg");
        file("a/tench.txt");
        file("a/.tench 3.jpg");
        file(".hidden/tench 4.jpg");
        assertThat(LabelledFolder.scan(folder, labels).pictures())
                .extracting(LabelledPicture::file)
                .containsExactly(a, b);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> LabelledFolder.scan(nowhere, labels))
                .isInstanceOf(InputException.class)
                .hasMessage(nowhere + ": there is no such folder");
        assertThatThrownBy(() -> LabelledFolder.scan(folder, labels))
                .isInstanceOf(InputException.class)
                .hasMessage(folder
                        + ": has no pictures; expected JPEG, PNG, GIF or BMP files in it or in the folders below");
        Path file = file("holiday.jpg");
        assertThatThrownBy(() -> LabelledFolder.scan(folder, labels))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder + ": has 1 picture but no labels; expected");
        assertThatThrownBy(() -> LabelledFolder.scan(file, labels)).hasMessage(file + ": is not a folder");
    }

    @Test
    void looksAtFoldersWithoutLabelsToo() throws IOException {
        Path unnamed = file("DSC_0001.jpg");
        assertThat(LabelledFolder.look(folder, labels))
                .isEqualTo(new LabelledFolder(List.of(), List.of(unnamed.toAbsolutePath()), List.of()));
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThatThrownBy(() -> LabelledFolder.look(empty, labels))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no pictures");
    }

    @Test
    void labelsSingleFilesByTheirNameOrTheirFolders() {
        assertThat(LabelledFolder.labelOf(Path.of("hook", "n02123045_1.jpg"), labels))
                .map(ClassLabel::index)
                .contains(2);
        assertThat(LabelledFolder.labelOf(Path.of("hook", "1.jpg"), labels))
                .map(ClassLabel::index)
                .contains(5);
        assertThat(LabelledFolder.labelOf("tench.jpg", labels))
                .map(ClassLabel::index)
                .contains(0);
        assertThat(LabelledFolder.labelOf("DSC_0001.jpg", labels)).isEmpty();
    }

    private Path link(String name, Path target) throws IOException {
        Path link = folder.resolve(name);
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, target);
    }

    @Test
    void linksCountAsWhatTheyLeadTo() throws IOException {
        Path real = Files.createDirectories(temp.resolve("elsewhere").resolve("pile"));
        Files.createFile(real.resolve("1.jpg"));
        Path single = Files.createFile(temp.resolve("elsewhere").resolve("x"));
        Path byClass = link("tench", real);
        Path file = link("tabby.png", single);
        assertThat(LabelledFolder.scan(folder, labels).pictures())
                .containsExactly(
                        new LabelledPicture(file, labels.labels().get(2)),
                        new LabelledPicture(
                                byClass.resolve("1.jpg"), labels.labels().get(0)));
        Path outermost = link("../link", folder);
        for (Path same : List.of(outermost, Path.of(outermost + "/"))) {
            assertThat(LabelledFolder.scan(same, labels).pictures()).hasSize(2);
        }
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        Path good = file("tench/1.jpg");
        Path nothing = link("tench/2.jpg", temp.resolve("none"));
        Path circle = link("tench/round", folder);
        Path other = file("tench/3.webp");
        Path odd = Files.createDirectories(folder.resolve("tench/4.jpg"));
        LabelledFolder found = LabelledFolder.scan(folder, labels);
        assertThat(found.pictures()).extracting(LabelledPicture::file).containsExactly(good);
        assertThat(found.skipped())
                .containsExactly(
                        new SkippedItem(nothing, "is a link to nothing"),
                        new SkippedItem(other, "is a picture in a format that is not read"),
                        new SkippedItem(circle, "is a link to a folder that it lies in"));
        assertThat(odd).isEmptyDirectory();
        Files.delete(good);
        assertThatThrownBy(() -> LabelledFolder.scan(folder, labels))
                .hasMessage(folder
                        + ": has no pictures; expected JPEG, PNG, GIF or BMP files in it or in the folders below; 3 items"
                        + " cannot be read, for example " + nothing + ": is a link to nothing");
    }

    @Test
    void aFolderWithoutPermissionIsNamed() throws IOException {
        file("tench/1.jpg");
        Path closed = Files.createDirectories(folder.resolve("closed"));
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(closed);
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            assumeFalse(Files.isReadable(closed), "this user may read everything: skipped");
            assertThat(LabelledFolder.scan(folder, labels).skipped())
                    .containsExactly(new SkippedItem(closed, "no permission to read it"));
        } finally {
            Files.setPosixFilePermissions(closed, before);
        }
    }
}
