package dev.kiln.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Kills a process that edits and saves at a hundred random moments, and prints how old the oldest lost edits were. */
public final class KillBenchmark {
    private static final int TRIALS = 100;

    private KillBenchmark() {}

    /** Takes no arguments; see {@code docs/benchmarks.md}. */
    public static void main(String[] arguments) throws Exception {
        long[] lost = new long[TRIALS];
        long edits = 0;
        for (int i = 0; i < TRIALS; i++) {
            Path folder = Files.createTempDirectory("kiln-kill");
            KillTrial.Outcome outcome = KillTrial.run(folder, i);
            lost[i] = outcome.lostMillis();
            edits += outcome.edits();
            System.out.printf("%3d: %4d edits, oldest lost one %4d ms old%n", i, outcome.edits(), lost[i]);
        }
        Arrays.sort(lost);
        System.out.printf(
                "%d kills during %d edits: oldest lost edit median %d ms, max %d ms; every file was readable%n",
                TRIALS, edits, lost[TRIALS / 2], lost[TRIALS - 1]);
    }
}
