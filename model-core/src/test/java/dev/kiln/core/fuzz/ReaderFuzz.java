package dev.kiln.core.fuzz;

import dev.kiln.core.architecture.json.ArchitectureTarget;
import dev.kiln.core.compression.KilnFileTarget;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.NetTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Runs a reader on damaged files. A case passes where the reader refuses the file with a message that says where, or reads
 * something valid, within {@value #SLOW_MILLIS} ms and without another exception. To be run by hand with little heap:
 * {@code mvn -q -pl model-core -Pfuzz test-compile exec:exec "-Dfuzz=kiln-arithmetic 1 1000000"}.
 */
public final class ReaderFuzz {
    /** What became of a damaged file. */
    public enum Outcome {
        REFUSED,
        /** Damage that left all bytes as they were. */
        SAME_BYTES,
        /** Read as another file that is valid: possible only where nothing in the file tells. */
        OTHER_FILE
    }

    private static final int CASES_PER_FILE = 500;
    private static final long SLOW_MILLIS = 1000;
    private static final int MOST_LISTED = 20;

    private final FuzzTarget target;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final List<String> failures = new ArrayList<>();
    private long failed;
    private double slowestMillis;

    /** Damages files of one reader. */
    public ReaderFuzz(FuzzTarget target) {
        this.target = target;
    }

    /** Takes a reader's name, the first seed and the number of cases. Each seed makes a file and {@value #CASES_PER_FILE} cases. */
    public static void main(String[] given) {
        String[] args = given.length == 1 ? given[0].split(" ") : given;
        long seed = Long.parseLong(args[1]);
        long cases = Long.parseLong(args[2]);
        ReaderFuzz fuzz = new ReaderFuzz(target(args[0]));
        fuzz.run(seed, cases);
        System.out.printf(
                Locale.ROOT,
                "%s, files of seeds %d to %d, %d cases: %s, failures %d, slowest %.0f ms%n",
                args[0],
                seed,
                seed + (cases - 1) / CASES_PER_FILE,
                cases,
                fuzz.outcomes,
                fuzz.failed,
                fuzz.slowestMillis);
        fuzz.failures.forEach(System.out::println);
    }

    private static FuzzTarget target(String name) {
        return switch (name) {
            case "kiln-arithmetic", "kiln-huffman", "kiln-plain" -> KilnFileTarget.of(name);
            case "net" -> new NetTarget();
            case "json" -> new ArchitectureTarget();
            default -> throw new IllegalArgumentException(
                    name + ", expected kiln-arithmetic, kiln-huffman, kiln-plain, net or json");
        };
    }

    /** Damages files that are drawn with the seeds from this one on. */
    public void run(long seed, long cases) {
        for (long done = 0; done < cases; done += CASES_PER_FILE) {
            long fileSeed = seed + done / CASES_PER_FILE;
            Random random = new Random(fileSeed);
            byte[] original = target.draw(random);
            // must be taken; and the first case shall not be slow because classes are loaded
            read(original);
            for (long i = 0; i < Math.min(CASES_PER_FILE, cases - done); i++) {
                judge(original, target.damage(original, random), "seed %d, case %d: ".formatted(fileSeed, i));
            }
        }
    }

    private void read(byte[] original) {
        try {
            target.read(original);
        } catch (InputException e) {
            throw new IllegalStateException("a valid file is refused", e);
        }
    }

    /** What was neither refused nor can be explained, the first ones. */
    public List<String> failures() {
        return failures;
    }

    private void judge(byte[] original, FuzzTarget.Damaged damaged, String name) {
        long start = System.nanoTime();
        try {
            target.read(damaged.bytes());
            Outcome outcome = Arrays.equals(original, damaged.bytes()) ? Outcome.SAME_BYTES : Outcome.OTHER_FILE;
            outcomes.merge(outcome, 1L, Long::sum);
            if (outcome == Outcome.OTHER_FILE && !damaged.mayDiffer()) {
                fail(name + "taken although its checksums are wrong");
            }
        } catch (InputException refused) {
            outcomes.merge(Outcome.REFUSED, 1L, Long::sum);
            if (!refused.getMessage().matches(target.refusal())) {
                fail(name + "does not say where: " + refused.getMessage());
            }
        } catch (RuntimeException | AssertionError | VirtualMachineError e) {
            fail(name + e + " " + Arrays.toString(e.getStackTrace()));
        }
        double millis = (System.nanoTime() - start) / 1e6;
        slowestMillis = Math.max(slowestMillis, millis);
        if (millis > SLOW_MILLIS) {
            fail(name + "took %.0f ms".formatted(millis));
        }
    }

    private void fail(String what) {
        failed++;
        if (failures.size() < MOST_LISTED) {
            failures.add(what);
        }
    }
}
