package dev.kiln.core.io;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Files that are written whole or not at all: beside the target first, then renamed over it. */
public final class AtomicFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private AtomicFiles() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; may close the stream, need not. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes text as UTF-8, in the way of {@link #write}. */
    public static void writeText(Path target, String text) throws InputException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a file, or replaces it. The bytes are on the disk before the name changes; after any failure, of the content
     * too, the file is what it was and nothing else is left in its folder.
     *
     * @param target the file; its folder must exist
     * @param content writes the bytes; an {@link InputException} or an unchecked exception of it comes through as it is
     * @throws InputException naming the file or its folder and what is wrong with it
     */
    public static void write(Path target, Content content) throws InputException {
        Path file = writable(target);
        Path folder = file.getParent();
        Path part = part(folder, file);
        try {
            writeAll(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(target.toString(), "", "cannot be written: " + reason(e, folder), e);
        } finally {
            deleteQuietly(part);
        }
    }

    /**
     * Finds out whether {@link #write} could write a file, without writing it: for work that takes long, before it begins.
     *
     * @throws InputException as {@link #write}
     */
    public static void check(Path target) throws InputException {
        Path file = writable(target);
        try {
            tryIn(file.getParent());
        } catch (IOException e) {
            throw new InputException(target.toString(), "", "cannot be written: " + reason(e, file.getParent()), e);
        }
    }

    /** Makes a file in a folder and deletes it: permissions alone do not tell whether that works. */
    static void tryIn(Path folder) throws IOException {
        Path part = part(folder, Path.of("trial"));
        try {
            Files.createFile(part);
        } finally {
            deleteQuietly(part);
        }
    }

    private static Path part(Path folder, Path file) {
        return folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** The file behind a name, where it is none that may not be replaced. */
    private static Path writable(Path target) throws InputException {
        if (target.toString().isEmpty()) {
            throw new InputException("the file to write", "", "the name is empty; expected the name of a file");
        }
        Path file = resolved(target);
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new InputException(target.toString(), "", "is a folder; expected the name of a file to write");
        }
        // a rename would replace a device such as /dev/null by a file
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputException(
                    target.toString(), "", "is a device or a pipe; expected the name of a file to write");
        }
        if (!Files.isDirectory(folder)) {
            String why = Files.exists(folder) ? folder + " is no folder" : "there is no folder " + folder;
            throw new InputException(target.toString(), "", "cannot be written: " + why);
        }
        // a rename would replace a file that nobody may write, too
        if (Files.exists(file) && isReadOnly(file)) {
            throw new InputException(
                    target.toString(), "", "is read-only; expected another name, or the permission to write it");
        }
        return file;
    }

    /** Also for the superuser, who may write all files: who has made one read-only wants to keep it. */
    private static boolean isReadOnly(Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            boolean nobody = view != null
                    && Collections.disjoint(
                            view.readAttributes().permissions(),
                            Set.of(
                                    PosixFilePermission.OWNER_WRITE,
                                    PosixFilePermission.GROUP_WRITE,
                                    PosixFilePermission.OTHERS_WRITE));
            return nobody || !Files.isWritable(file);
        } catch (IOException e) {
            return !Files.isWritable(file);
        }
    }

    private static void writeAll(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(new KeptOpen(Channels.newOutputStream(channel)), BUFFER_BYTES);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** A link stays a link: what it points to is replaced. */
    private static Path resolved(Path target) throws InputException {
        try {
            return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        } catch (IOException e) {
            throw new InputException(target.toString(), "", "cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Why something cannot be written to a folder, in the user's words. */
    static String reason(IOException e, Path folder) {
        if (e instanceof AccessDeniedException) {
            return "no permission to write in the folder " + folder;
        }
        if (says(e, "read-only")) {
            return "the folder " + folder + " is read-only";
        }
        if (says(e, "no space") || says(e, "not enough space") || says(e, "quota")) {
            return "no space left on the disk of the folder " + folder;
        }
        if (e instanceof FileSystemException f) {
            // the message would be the name of a temporary file
            return f.getReason() == null ? "the folder " + folder + " takes no files" : f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The JDK has no exception types for these: only the words of the operating system tell them apart. */
    private static boolean says(IOException e, String words) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    /** The failure that led here matters more than that of the clean-up. */
    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException ignored) {
            // nothing was created where nothing can be deleted
        }
    }

    /** Lets writers close their stream, as those of zip files must, before the bytes are forced to the disk. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
