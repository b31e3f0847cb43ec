package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Times and sizes of the codings of the published file's layers, all of them on {@value #THREADS} threads, beside general
 * compressors at their strongest levels, of the same tensors as plain floats and as one byte for each weight. Medians, in
 * milliseconds; of the programs with the time they take to start. To be run by hand, with the reference data beside the project.
 */
public final class CompressionTimes {
    private static final int THREADS = 2;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 31;
    private static final int ROUNDS_OF_PROGRAMS = 3;
    private static final List<List<String>> PROGRAMS = List.of(
            List.of("xz", "-9e", "-T1"), List.of("zstd", "-19", "-T1"), List.of("zstd", "--ultra", "-22", "-T1"));

    private CompressionTimes() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        List<QuantizedLayer> layers = PublishedLayers.read().stream()
                .sorted(Comparator.comparing((QuantizedLayer layer) -> -layer.codes().length))
                .toList();
        print("coding", "bytes", "encode ms", "decode ms");
        ForkJoinPool pool = new ForkJoinPool(THREADS);
        measure(pool, "arithmetic", layers, ArithmeticCoding::encode, ArithmeticCoding::decode);
        measure(pool, "Huffman", layers, HuffmanCoding::encode, HuffmanCoding::decode);
        pool.shutdown();
        for (List<String> program : PROGRAMS) {
            measure(program, "floats", plainFloats(layers));
            measure(program, "codes", codes(layers));
        }
    }

    private static void print(Object... cells) {
        System.out.printf("%-26s%12s%12s%12s%n", cells);
    }

    private static void measure(
            ForkJoinPool pool,
            String name,
            List<QuantizedLayer> layers,
            Function<QuantizedLayer, CodedLayer> encode,
            BiFunction<LayerWeights, byte[], QuantizedLayer> decode)
            throws Exception {
        Callable<List<CodedLayer>> encodeAll =
                () -> layers.parallelStream().map(encode).toList();
        List<CodedLayer> coded = pool.submit(encodeAll).get();
        // with the weights as floats, as somebody needs them who loads a file
        Callable<List<float[]>> decodeAll = () -> IntStream.range(0, layers.size())
                .parallel()
                .mapToObj(i -> decode.apply(layers.get(i).layer(), coded.get(i).bytes())
                        .weights())
                .toList();
        double encodeMillis =
                median(WARM_UP, ROUNDS, () -> pool.submit(encodeAll).get());
        double decodeMillis =
                median(WARM_UP, ROUNDS, () -> pool.submit(decodeAll).get());
        int bytes = coded.stream().mapToInt(layer -> layer.bytes().length).sum();
        print(name, bytes, format(encodeMillis), format(decodeMillis));
    }

    private static String format(double millis) {
        return "%.1f".formatted(millis);
    }

    private static double median(int warmUp, int rounds, Callable<?> work) throws Exception {
        double[] millis = new double[rounds];
        for (int i = -warmUp; i < rounds; i++) {
            long start = System.nanoTime();
            work.call();
            millis[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[rounds / 2];
    }

    private static void measure(List<String> program, String what, byte[] content) throws Exception {
        String name = String.join(" ", program) + " " + what;
        Path plain = Files.createTempFile("kiln-times", ".bin");
        Path packed = Files.createTempFile("kiln-times", ".packed");
        try {
            Files.write(plain, content);
            Callable<Integer> pack = () -> run(program, plain, packed);
            pack.call();
            double packMillis = median(0, ROUNDS_OF_PROGRAMS, pack);
            List<String> unpack = List.of(program.get(0), "-d");
            double unpackMillis = median(0, ROUNDS_OF_PROGRAMS, () -> run(unpack, packed, plain));
            print(name, Files.size(packed), format(packMillis), format(unpackMillis));
        } catch (IOException e) {
            print(name, "skipped", "", "");
        } finally {
            Files.delete(plain);
            Files.delete(packed);
        }
    }

    /** Runs a program from file to file. */
    private static int run(List<String> program, Path from, Path to) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.add("-c");
        Process process = new ProcessBuilder(command)
                .redirectInput(from.toFile())
                .redirectOutput(to.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(program.get(0) + " failed");
        }
        return 0;
    }

    private static byte[] plainFloats(List<QuantizedLayer> layers) {
        int values = layers.stream()
                .mapToInt(layer -> layer.codes().length + layer.biases().length)
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(values * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (QuantizedLayer layer : layers) {
            for (float[] tensor : List.of(layer.weights(), layer.biases())) {
                for (float value : tensor) {
                    bytes.putFloat(value);
                }
            }
        }
        return bytes.array();
    }

    /** One byte for each weight; codebooks and biases are not among them. */
    private static byte[] codes(List<QuantizedLayer> layers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        layers.forEach(layer -> bytes.writeBytes(layer.codes()));
        return bytes.toByteArray();
    }
}
