package dev.kiln.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.json.ArchitectureTarget;
import dev.kiln.core.compression.KilnFileTarget;
import dev.kiln.core.weights.NetTarget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What {@link ReaderFuzz} does by the million, by the hundred. */
class ReaderFuzzPropertyTest {
    private static void run(FuzzTarget target, long seed) {
        ReaderFuzz fuzz = new ReaderFuzz(target);
        fuzz.run(seed, 100);
        assertThat(fuzz.failures()).isEmpty();
    }

    @Property(tries = 20)
    void damagedArithmeticCodes(@ForAll long seed) {
        run(KilnFileTarget.of("kiln-arithmetic"), seed);
    }

    @Property(tries = 20)
    void damagedHuffmanCodes(@ForAll long seed) {
        run(KilnFileTarget.of("kiln-huffman"), seed);
    }

    @Property(tries = 10)
    void damagedPlainNumbers(@ForAll long seed) {
        run(KilnFileTarget.of("kiln-plain"), seed);
    }

    @Property(tries = 10)
    void damagedFilesOfTheAuthors(@ForAll long seed) {
        run(new NetTarget(), seed);
    }

    @Property(tries = 10)
    void damagedArchitectures(@ForAll long seed) {
        run(new ArchitectureTarget(), seed);
    }
}
