package dev.kiln.core.architecture.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.RandomArchitectures;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.io.InputException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArchitectureJsonPropertyTest {
    @Provide
    Arbitrary<Architecture> architectures() {
        return RandomArchitectures.architectures();
    }

    @Property(tries = 500, seed = "20160224")
    void whatIsWrittenReadsAsAnEqualValueAndWritesAsTheSameText(@ForAll("architectures") Architecture architecture)
            throws InputException {
        String text = ArchitectureJson.write(architecture);
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        Architecture read = ArchitectureJson.read("random", file);
        assertThat(read).isEqualTo(architecture);
        assertThat(ArchitectureJson.write(read)).isEqualTo(text);
    }
}
