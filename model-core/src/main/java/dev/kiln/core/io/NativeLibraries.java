package dev.kiln.core.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Loads native libraries one after the other: JavaCPP's classes, which wrap them, wait for each other for ever where two threads
 * load them at once. Whoever calls a native library loads it here first.
 */
public final class NativeLibraries {
    private static final Set<String> LOADED = new HashSet<>();
    /** Why libraries did not load when they were tried first. */
    private static final Map<String, String> FAILED = new HashMap<>();

    private NativeLibraries() {}

    /**
     * Loads a library, or does nothing where it is loaded. Waits while another thread loads one.
     *
     * @param library its name, for messages
     * @param loading initializes the classes that wrap it
     * @throws NativeLibraryException where it does not load, with the reason and what helps
     */
    public static synchronized void load(String library, Runnable loading) {
        if (LOADED.contains(library)) {
            return;
        }
        try {
            loading.run();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            // a second attempt fails with less to say: the class's initialization has failed before
            String reason = FAILED.computeIfAbsent(library, first -> reason(rootOf(e)));
            throw new NativeLibraryException(library, reason, e);
        }
        FAILED.remove(library);
        LOADED.add(library);
    }

    /** The first line: some go on for pages. */
    private static String reason(Throwable root) {
        String message = root.getMessage() == null ? "" : root.getMessage().strip();
        String line = message.lines().findFirst().orElse("");
        return line.isEmpty() ? root.getClass().getSimpleName() : line;
    }

    /** Failures of a class's initialization have no message of their own. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
