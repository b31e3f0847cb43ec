package dev.kiln.core.network;

import dev.kiln.core.graph.ShapedGraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Looks for graphs on which libnd4j's ops crash, fail or compute something else than DL4J's layers. To be run by hand, with
 * the first seed and the number of graphs: graphs run in a child process, which is started again behind one that crashes.
 */
public final class OpFuzz {
    private static final double TOLERANCE = 1e-4;
    private static final String DONE = "done";

    private OpFuzz() {}

    /** Takes the first seed and the number of seeds, in one argument or two; a child process takes anything more. */
    public static void main(String[] given) throws IOException, InterruptedException {
        String[] args = given.length == 1 ? given[0].split(" ") : given;
        long first = Long.parseLong(args[0]);
        long end = first + Long.parseLong(args[1]);
        if (args.length > 2) {
            child(first, end);
            return;
        }
        int crashes = 0;
        while (first < end) {
            long last = parent(first, end);
            if (last < end) {
                crashes++;
                System.out.println(
                        "CRASH at seed " + last + " " + graph(last).graph().nodes());
            }
            first = last + 1;
        }
        System.out.println("crashes: " + crashes);
    }

    /** Runs a child and returns the seed at which it died, or the end. */
    private static long parent(long first, long end) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                OpFuzz.class.getName()));
        command.addAll(List.of(Long.toString(first), Long.toString(end - first), "child"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long seed = first;
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("seed ")) {
                    seed = Long.parseLong(line.substring(5));
                } else if (line.equals(DONE)) {
                    seed = end;
                } else if (line.startsWith("!")) {
                    System.out.println(line);
                }
            }
        }
        process.waitFor();
        return seed;
    }

    private static ShapedGraph graph(long seed) {
        return RandomGraphs.draw(new Random(seed));
    }

    private static void child(long first, long end) {
        double largest = 0;
        for (long seed = first; seed < end; seed++) {
            System.out.println("seed " + seed);
            ShapedGraph graph = graph(seed);
            try (TwoRuns runs = new TwoRuns(graph, Agreement.randomWeights(graph, seed), 1 + (int) (seed % 3))) {
                double difference = runs.largestDifference(seed);
                largest = Math.max(largest, difference);
                if (difference > TOLERANCE) {
                    System.out.println("! seed " + seed + " differs by " + difference + " "
                            + graph.graph().nodes());
                }
            } catch (RuntimeException e) {
                System.out.println(
                        "! seed " + seed + " " + e + " " + graph.graph().nodes());
            }
        }
        System.out.println("! largest difference " + largest);
        System.out.println(DONE);
    }
}
