package dev.kiln.core.io;

import java.util.HashSet;
import java.util.Set;

/**
 * Loads native libraries one after the other: JavaCPP's classes, which wrap them, wait for each other for ever where two threads
 * load them at once. Whoever calls a native library loads it here first.
 */
public final class NativeLibraries {
    private static final Set<String> LOADED = new HashSet<>();

    private NativeLibraries() {}

    /**
     * Loads a library, or does nothing where it is loaded. Waits while another thread loads one.
     *
     * @param library its name, for messages
     * @param loading initializes the classes that wrap it
     * @throws IllegalStateException where it does not load, with the reason
     */
    public static synchronized void load(String library, Runnable loading) {
        if (LOADED.contains(library)) {
            return;
        }
        try {
            loading.run();
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException("%s's native library does not load: %s".formatted(library, rootOf(e)), e);
        }
        LOADED.add(library);
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
