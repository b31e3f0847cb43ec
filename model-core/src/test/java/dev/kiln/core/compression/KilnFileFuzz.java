package dev.kiln.core.compression;

import dev.kiln.core.io.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Damages valid Kiln files and looks at what the reader says. Half of the damage is below right checksums, so that it reaches what
 * decodes sections. To be run by hand, with the first seed, the number of cases, and a file to damage in place of random ones.
 */
public final class KilnFileFuzz {
    /** What became of a damaged file. */
    enum Outcome {
        REFUSED,
        /** Another network: possible only below right checksums. */
        OTHER_NETWORK,
        SAME_BYTES
    }

    private static final int CASES_PER_FILE = 200;
    private static final long SLOW_NANOS = 2_000_000_000L;

    private final Random random;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final List<String> failures = new ArrayList<>();

    KilnFileFuzz(Random random) {
        this.random = random;
    }

    /** Takes the first seed, the number of cases and, if there is one, a file. */
    public static void main(String[] args) throws IOException {
        long seed = Long.parseLong(args[0]);
        long cases = Long.parseLong(args[1]);
        KilnFileFuzz fuzz = new KilnFileFuzz(new Random(seed));
        if (args.length > 2) {
            fuzz.damage(Files.readAllBytes(Path.of(args[2])), cases);
        } else {
            fuzz.run(cases);
        }
        System.out.println(cases + " cases: " + fuzz.outcomes + ", failures: " + fuzz.failures.size());
        fuzz.failures.forEach(System.out::println);
    }

    /** Damages random files. */
    void run(long cases) {
        for (long done = 0; done < cases; done += CASES_PER_FILE) {
            LayerCoder coder = LayerCoder.values()[random.nextInt(LayerCoder.values().length)];
            damage(RandomNetworks.bytes(RandomNetworks.draw(random), coder), Math.min(CASES_PER_FILE, cases - done));
        }
    }

    /** What was neither refused nor can be explained. */
    List<String> failures() {
        return failures;
    }

    private void damage(byte[] original, long cases) {
        for (long i = 0; i < cases; i++) {
            boolean repaired = random.nextBoolean();
            byte[] damaged = repaired ? belowChecksums(original) : changed(original);
            long start = System.nanoTime();
            try {
                KilnFileReader.read("damaged", new ByteArrayInputStream(damaged));
                Outcome outcome = Arrays.equals(original, damaged) ? Outcome.SAME_BYTES : Outcome.OTHER_NETWORK;
                outcomes.merge(outcome, 1L, Long::sum);
                if (outcome == Outcome.OTHER_NETWORK && !repaired) {
                    failures.add("taken without repaired checksums");
                }
            } catch (InputException refused) {
                outcomes.merge(Outcome.REFUSED, 1L, Long::sum);
                if (!refused.getMessage().matches("(?s)damaged: .*byte \\d+.*")) {
                    failures.add("without offset: " + refused.getMessage());
                }
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                failures.add(e + " " + Arrays.toString(e.getStackTrace()));
            }
            if (System.nanoTime() - start > SLOW_NANOS) {
                failures.add("took " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
    }

    /** Flips bits, overwrites, cuts, removes or inserts. */
    private byte[] changed(byte[] original) {
        byte[] bytes = original.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0 && bytes.length > 0; changes--) {
            int place = random.nextInt(bytes.length);
            int count = 1 + random.nextInt(Math.min(8, bytes.length - place));
            switch (random.nextInt(5)) {
                case 0 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[place] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, place);
                case 3 -> bytes = joined(Arrays.copyOf(bytes, place), tail(bytes, place + count));
                default -> bytes = joined(Arrays.copyOf(bytes, place + count), tail(bytes, place));
            }
        }
        return bytes;
    }

    /** Changes the payload of one section, or the order of sections, and computes its checksum anew. */
    private byte[] belowChecksums(byte[] original) {
        List<byte[]> payloads = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        ByteBuffer file =
                ByteBuffer.wrap(original).order(ByteOrder.LITTLE_ENDIAN).position(KilnFileFormat.HEAD_BYTES);
        while (file.hasRemaining()) {
            types.add((int) file.get());
            byte[] payload = new byte[file.getInt()];
            file.get(payload).getInt();
            payloads.add(payload);
        }
        int section = random.nextInt(payloads.size());
        payloads.set(section, changed(payloads.get(section)));
        if (random.nextInt(20) == 0) {
            types.set(section, random.nextInt(4));
        }
        byte[] bytes = Arrays.copyOf(original, KilnFileFormat.HEAD_BYTES);
        for (int i = 0; i < payloads.size(); i++) {
            byte[] head = KilnFileFormat.sectionHead(types.get(i), payloads.get(i).length);
            byte[] checksum = ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(KilnFileFormat.checksum(head, payloads.get(i)))
                    .array();
            bytes = joined(joined(bytes, head), joined(payloads.get(i), checksum));
        }
        return bytes;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
