package dev.kiln.app.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Time to the shown window of Kiln and of an empty AtlantaFX window, in turns, each in a process of its own, and the time to
 * Kiln's first activation maps: of a sample, or of the files, weights and a picture.
 */
public final class StartBenchmark {
    private static final int ROUNDS = 15;

    private StartBenchmark() {}

    /** Prints medians and their ratio. The system property {@code kiln.files} names the files to open, as a class path does. */
    public static void main(String[] arguments) throws Exception {
        String files = System.getProperty("kiln.files", "");
        if (!files.isEmpty()) {
            withFiles(files.split(File.pathSeparator));
            return;
        }
        long[] kiln = new long[ROUNDS];
        long[] complete = new long[ROUNDS];
        long[] maps = new long[ROUNDS];
        long[] empty = new long[ROUNDS];
        start("kiln");
        start("empty");
        for (int i = 0; i < ROUNDS; i++) {
            long[] times = start("kiln");
            kiln[i] = times[0];
            complete[i] = times[1];
            maps[i] = times[2];
            empty[i] = start("empty")[0];
        }
        System.out.printf("empty window: %s ms%n", describe(empty));
        System.out.printf("Kiln:         %s ms%n", describe(kiln));
        System.out.printf("complete:     %s ms%n", describe(complete));
        System.out.printf("first maps:   %s ms%n", describe(maps));
        System.out.printf("ratio of medians: %.2f%n", (double) median(kiln) / median(empty));
        System.out.printf("first maps to complete: %.2f%n", (double) median(maps) / median(complete));
    }

    private static void withFiles(String[] files) throws IOException, InterruptedException {
        String[] stages = {"first frame", "complete", "first maps"};
        long[][] times = new long[stages.length][ROUNDS];
        start("kiln", files);
        for (int i = 0; i < ROUNDS; i++) {
            long[] round = start("kiln", files);
            for (int stage = 0; stage < stages.length; stage++) {
                times[stage][i] = round[stage];
            }
        }
        for (int stage = 0; stage < stages.length; stage++) {
            System.out.printf("%-12s %s ms%n", stages[stage], describe(times[stage]));
        }
    }

    /** Milliseconds to what the probe reports. */
    private static long[] start(String what, String... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-cp", System.getProperty("java.class.path")));
        // with the compiler that this process runs with
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .forEach(command::add);
        System.getProperties().forEach((key, value) -> {
            String name = key.toString();
            if (name.startsWith("prism.") || name.startsWith("glass.") || name.startsWith("monocle.")) {
                command.add("-D" + name + "=" + value);
            }
        });
        // a first start: nothing is remembered
        Path data = Files.createTempDirectory("kiln-start");
        command.add("-Dkiln.data=" + data);
        command.addAll(List.of(StartProbe.class.getName(), what));
        command.addAll(List.of(files));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Arrays.stream(printed.strip().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static String describe(long[] millis) {
        return "median %d, min %d, max %d"
                .formatted(
                        median(millis),
                        Arrays.stream(millis).min().orElseThrow(),
                        Arrays.stream(millis).max().orElseThrow());
    }

    private static long median(long[] millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
