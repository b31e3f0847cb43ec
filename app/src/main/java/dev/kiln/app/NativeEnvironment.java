package dev.kiln.app;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The environment that Kiln's native libraries may see. They read the settings of OpenMP, of oneDNN and of libraries for linear
 * algebra, and some that are valid elsewhere end the process: none reaches them but two that Kiln writes itself. See
 * docs/decisions/0010; the start script bin/kiln does the same.
 */
final class NativeEnvironment {
    /** System property that says that the environment was cleaned before Java started. */
    static final String OWN = "kiln.environment";

    private static final String THREADS = "OMP_NUM_THREADS";
    private static final String SPIN_COUNT = "GOMP_SPINCOUNT";
    private static final String SPIN_OF_WINDOW = "500";
    private static final String SPIN_OF_COMMANDS = "20000";
    private static final Set<String> SPINS = Set.of(SPIN_OF_WINDOW, SPIN_OF_COMMANDS);

    /** What names begin with, up to their first underscore: OpenMP, oneDNN, MKL, OpenBLAS, BLIS, Accelerate, libnd4j. */
    private static final Set<String> OWNERS = Set.of(
            "OMP",
            "GOMP",
            "KMP",
            "LIBOMP",
            "DNNL",
            "MKLDNN",
            "ONEDNN",
            "MKL",
            "OPENBLAS",
            "GOTO",
            "BLIS",
            "VECLIB",
            "SD");

    private NativeEnvironment() {}

    /** True where native libraries would read the variable. On Windows names are the same in small letters. */
    static boolean isRead(String name) {
        int underscore = name.indexOf('_');
        return underscore > 0 && OWNERS.contains(name.substring(0, underscore).toUpperCase(Locale.ROOT));
    }

    /** True where native libraries would read nothing but what Kiln and its build write. */
    static boolean isClean(Map<String, String> environment) {
        return environment.entrySet().stream()
                .noneMatch(variable -> isRead(variable.getKey())
                        && !(variable.getKey().equals(SPIN_COUNT) && SPINS.contains(variable.getValue())));
    }

    /**
     * The environment without what native libraries would read, and with Kiln's own settings.
     *
     * @param window true for the window, whose threads need the processors that waiting native ones would hold
     * @param processors most threads that make sense
     * @param warning told in a sentence where a number of threads is none
     */
    static Map<String, String> clean(
            Map<String, String> environment, boolean window, int processors, Consumer<String> warning) {
        Map<String, String> clean = new HashMap<>(environment);
        clean.keySet().removeIf(NativeEnvironment::isRead);
        clean.put(SPIN_COUNT, window ? SPIN_OF_WINDOW : SPIN_OF_COMMANDS);
        String threads = environment.getOrDefault(THREADS, "");
        // a list has a number for each level of nesting; there is one level here
        String first = threads.split(",", 2)[0].strip();
        if (first.matches("0*[1-9][0-9]*")) {
            clean.put(THREADS, String.valueOf(atMost(first, processors)));
        } else if (!threads.isEmpty()) {
            warning.accept("OMP_NUM_THREADS is ignored: expected a number of at least 1, found \"" + threads + "\"");
        }
        return clean;
    }

    /** More threads than processors only wait for each other. */
    private static int atMost(String digits, int processors) {
        String number = digits.replaceFirst("^0+", "");
        return number.length() > 6 ? processors : Math.min(Integer.parseInt(number), processors);
    }
}
