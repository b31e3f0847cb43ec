package dev.kiln.app;

import dev.kiln.app.cli.KilnCommand;
import dev.kiln.app.shell.Launcher;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts the window or runs a command. Does not extend JavaFX's Application, so that Kiln starts from the class path. */
public final class Main {
    private Main() {}

    /** Opens the window where there are no arguments or where they begin with {@code window}; else runs a command. */
    public static void main(String[] arguments) {
        // all of Kiln's text is English: numbers in it must not follow another language's habits
        Locale.setDefault(Locale.ROOT);
        // AWT draws pictures in memory only: it must not look for a display, which may be named but not be there
        System.setProperty("java.awt.headless", "true");
        boolean window = arguments.length == 0 || arguments[0].equals("window");
        if (System.getProperty(NativeEnvironment.OWN) == null && !NativeEnvironment.isClean(System.getenv())) {
            System.exit(inCleanEnvironment(arguments, window));
        }
        if (window) {
            List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
            System.exit(Launcher.open(files));
        }
        System.exit(KilnCommand.run(arguments, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }

    /** Started without the start script, Kiln starts itself again where the environment has settings of native libraries. */
    private static int inCleanEnvironment(String[] arguments, boolean window) {
        try {
            Map<String, String> clean = NativeEnvironment.clean(
                    System.getenv(),
                    window,
                    Runtime.getRuntime().availableProcessors(),
                    warning -> System.err.println("kiln: " + warning));
            return Relaunch.run(List.of(arguments), clean);
        } catch (IOException e) {
            System.err.println(
                    "kiln: the environment has settings of native libraries that could end Kiln, and Kiln cannot be"
                            + " started again without them (" + e.getMessage() + "); use the start script bin/kiln");
            return 1;
        }
    }

    /** JSON is UTF-8 whatever the terminal's encoding is. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new Pipe(new FileOutputStream(descriptor))), true, StandardCharsets.UTF_8);
    }

    /** A reader that has seen enough, such as {@code head}, closes its end of the pipe: no fault, the rest is dropped. */
    private static final class Pipe extends FilterOutputStream {
        Pipe(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                if (!"Broken pipe".equals(e.getMessage())) {
                    throw e;
                }
            }
        }
    }
}
