package dev.kiln.app.benchmark;

import dev.kiln.app.cli.KilnCommand;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Time and largest heap of {@code kiln compress} and {@code kiln decompress} with random weights of AlexNet, each in a process of its
 * own that may have {@value #HEAP}. The sums of the pools' peaks are more than was ever in use at once. To be run by hand.
 */
public final class CompressMemory {
    private static final String HEAP = "-Xmx1000m";
    private static final long SEED = 1;

    private CompressMemory() {}

    /** Takes no arguments; those that there are, are a command for Kiln, run in this process. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            System.exit(command(args));
        }
        Path folder = Files.createTempDirectory("kiln-memory");
        try {
            Path plain = folder.resolve("plain.kiln");
            KilnFileWriter.write(plain, random(), LayerCoder.PLAIN);
            System.out.printf("plain: %,d bytes%n", Files.size(plain));
            compress(plain, "--bits", "5", "--density", "0.11");
            compress(plain, "--bits", "5", "--density", "0.11", "--coder", "huffman");
            compress(plain, "--bits", "8");
            compress(plain, "--lossless");
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static CompressedNetwork random() throws IOException {
        Architecture alexNet = Presets.find("alexnet-bvlc").orElseThrow().architecture();
        return LosslessCompression.of(alexNet, HeInitialization.initialize(ShapedGraph.infer(alexNet.expand()), SEED));
    }

    private static void compress(Path plain, String... how) throws IOException, InterruptedException {
        Path small = plain.resolveSibling("small.kiln");
        List<String> command = new ArrayList<>(List.of("compress", plain.toString(), "--out", small.toString()));
        command.addAll(Arrays.asList(how));
        System.out.println(String.join(" ", how));
        run(command);
        System.out.printf("  %,d bytes%n", Files.size(small));
        run(List.of(
                "decompress",
                small.toString(),
                "--out",
                plain.resolveSibling("small.npz").toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                CompressMemory.class.getName()));
        java.addAll(command);
        Process process = new ProcessBuilder(java)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
    }

    private static int command(String[] args) {
        long start = System.nanoTime();
        int exitCode = KilnCommand.run(args, System.out, System.err);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.err.printf(
                "  %s: %.1f s, heap of at most %d MB%n", args[0], (System.nanoTime() - start) / 1e9, peak / 1_000_000);
        return exitCode;
    }
}
