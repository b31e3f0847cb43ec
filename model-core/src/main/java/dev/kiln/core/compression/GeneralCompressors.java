package dev.kiln.core.compression;

import com.github.luben.zstd.ZstdOutputStream;
import dev.kiln.core.io.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZOutputStream;

/** What compressors that know nothing of weights make of the plain tensors: little-endian 32-bit floats, layer by layer. */
final class GeneralCompressors {
    private static final int ZSTD_LEVEL = 19;
    private static final int XZ_PRESET = 9;

    /** What {@code -e} adds to the preset (xz's lzma_lzma_preset). */
    private static final int XZ_EXTREME_NICE_LENGTH = 273;

    private static final int XZ_EXTREME_DEPTH = 512;

    /** Floats between two looks at whether to go on: some ten milliseconds of the slowest compressor. */
    private static final int CHUNK = 1 << 13;

    private GeneralCompressors() {}

    /** Wraps a stream into one that compresses. */
    @FunctionalInterface
    private interface Wrapping {
        OutputStream around(OutputStream out) throws IOException;
    }

    /** Counts bytes and drops them. */
    private static final class Count extends OutputStream {
        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int count) {
            bytes += count;
        }
    }

    /** Bytes of {@code zstd -19}, or empty where the native library does not load. */
    static OptionalLong zstd(CompressedNetwork network, Progress progress) {
        try {
            return OptionalLong.of(
                    measure(network, progress, "zstd", out -> new ZstdOutputStream(out, ZSTD_LEVEL).setChecksum(true)));
        } catch (LinkageError notForThisPlatform) {
            return OptionalLong.empty();
        }
    }

    /** Bytes of {@code xz -9e}. Takes up to a half of the heap. */
    static long xz(CompressedNetwork network, Progress progress) {
        return measure(network, progress, "xz", out -> new XZOutputStream(out, extreme(network)));
    }

    private static LZMA2Options extreme(CompressedNetwork network) throws UnsupportedOptionsException {
        LZMA2Options options = new LZMA2Options(XZ_PRESET);
        options.setNiceLen(XZ_EXTREME_NICE_LENGTH);
        options.setDepthLimit(XZ_EXTREME_DEPTH);
        // a dictionary longer than the data costs memory only; a shorter one costs bytes where weights repeat far away
        long useful = Math.max(LZMA2Options.DICT_SIZE_MIN, Float.BYTES * network.parameters());
        options.setDictSize((int) Math.min(options.getDictSize(), useful));
        long heapKibibytes = Runtime.getRuntime().maxMemory() >> 11;
        while (options.getEncoderMemoryUsage() > heapKibibytes
                && options.getDictSize() / 2 > LZMA2Options.DICT_SIZE_MIN) {
            options.setDictSize(options.getDictSize() / 2);
        }
        return options;
    }

    private static long measure(CompressedNetwork network, Progress progress, String name, Wrapping wrapping) {
        Count count = new Count();
        try (OutputStream out = wrapping.around(count)) {
            Tensors tensors = new Tensors(out, progress, name, Float.BYTES * network.parameters());
            for (StoredLayer layer : network.layers()) {
                tensors.write(layer.weights());
                tensors.write(layer.biases());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stream that only counts does not fail", e);
        }
        return count.bytes;
    }

    /** Writes tensors piece by piece. */
    private static final class Tensors {
        private final OutputStream out;
        private final Progress progress;
        private final String name;
        private final long total;
        private final ByteBuffer bytes =
                ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        private long done;

        Tensors(OutputStream out, Progress progress, String name, long total) {
            this.out = out;
            this.progress = progress;
            this.name = name;
            this.total = total;
        }

        void write(float[] values) throws IOException {
            for (int from = 0; from < values.length; from += CHUNK) {
                progress.step(done, total, name + " of the plain tensors");
                int count = Math.min(CHUNK, values.length - from);
                bytes.asFloatBuffer().put(values, from, count);
                out.write(bytes.array(), 0, count * Float.BYTES);
                done += (long) count * Float.BYTES;
            }
        }
    }
}
