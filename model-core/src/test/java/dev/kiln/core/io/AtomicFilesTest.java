package dev.kiln.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    Path folder;

    private static AtomicFiles.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> filesIn(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesANewFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, text("whole"));
        assertThat(file).hasContent("whole");
        assertThat(filesIn(folder)).containsExactly("a.txt");
    }

    @Test
    void replacesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a longer old text");
        AtomicFiles.write(file, text("new"));
        assertThat(file).hasContent("new");
    }

    @Test
    void replacesWhatALinkPointsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        AtomicFiles.write(link, text("new"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void refusesDevicesAndPipesInsteadOfReplacingThem() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "mkfifo is absent: skipped");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        assertThatThrownBy(() -> AtomicFiles.write(pipe, text("new")))
                .isInstanceOf(InputException.class)
                .hasMessage(pipe + ": is a device or a pipe; expected the name of a file to write");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(filesIn(folder)).containsExactly("pipe");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a file");
        assertThatThrownBy(() -> AtomicFiles.write(file.resolve("b.txt"), text("new")))
                .isInstanceOf(InputException.class)
                .hasMessage(file.resolve("b.txt") + ": cannot be written: " + file + " is no folder");
    }

    @Test
    void refusesAnEmptyName() {
        assertThatThrownBy(() -> AtomicFiles.write(Path.of(""), text("new")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the name is empty");
    }

    @Test
    void acceptsContentThatClosesItsStream() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, out -> {
            out.write('x');
            out.close();
        });
        assertThat(file).hasContent("x");
    }

    @Test
    void keepsTheOldFileWhereTheContentFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("the source is gone");
                }))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cannot be written: the source is gone");
        assertThat(file).hasContent("old");
        assertThat(filesIn(folder)).containsExactly("a.txt");
    }

    @Test
    void leavesNothingWhereTheContentIsCancelled() throws IOException {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("a.txt"), out -> {
                    out.write(1);
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void passesOnWhatTheContentSaysAboutItsOwnInput() {
        InputException fault = new InputException("source.bin", "byte 3", "expected 0x42");
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("a.txt"), out -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path file = folder.resolve("nowhere").resolve("a.txt");
        assertThatThrownBy(() -> AtomicFiles.write(file, text("x")))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cannot be written: there is no folder " + file.getParent());
    }

    @Test
    void saysThatTheTargetIsAFolder() {
        assertThatThrownBy(() -> AtomicFiles.write(folder, text("x")))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": is a folder; expected the name of a file to write");
    }

    @Test
    void saysThatTheFolderIsReadOnly() throws IOException, InterruptedException {
        onDisk("ro", disk -> {
            Path file = disk.resolve("a.txt");
            assertThatThrownBy(() -> AtomicFiles.write(file, text("x")))
                    .isInstanceOf(InputException.class)
                    .hasMessage(file + ": cannot be written: the folder " + disk + " is read-only");
        });
    }

    @Test
    void saysThatThePermissionIsMissing() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX rights: skipped");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(closed), "this user may write everywhere: skipped");
        assertThatThrownBy(() -> AtomicFiles.write(closed.resolve("a.txt"), text("x")))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("no permission to write in the folder " + closed);
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cannot be written: no space left on the disk of the folder " + folder);
        assertThat(file).hasContent("old");
    }

    @Test
    void keepsTheOldFileOnADiskThatIsReallyFull() throws IOException, InterruptedException {
        onDisk("size=64k", disk -> {
            Path file = Files.writeString(disk.resolve("a.txt"), "old");
            assertThatThrownBy(() -> AtomicFiles.write(file, out -> out.write(new byte[1 << 20])))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no space left on the disk");
            assertThat(file).hasContent("old");
            assertThat(filesIn(disk)).containsExactly("a.txt");
        });
    }

    /** What is tried on a disk of its own. */
    private interface Trial {
        void on(Path disk) throws IOException;
    }

    private void onDisk(String options, Trial trial) throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "kiln-test", disk.toString()), "no mount: skipped");
        try {
            trial.on(disk);
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
