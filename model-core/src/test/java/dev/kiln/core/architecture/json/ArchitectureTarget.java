package dev.kiln.core.architecture.json;

import dev.kiln.core.SmallArchitectures;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.fuzz.FuzzTarget;
import dev.kiln.core.fuzz.Mutator;
import dev.kiln.core.io.InputException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Architectures in Kiln's JSON. What is read must be the same after it was written and read again. */
public final class ArchitectureTarget implements FuzzTarget {
    @Override
    public byte[] draw(Random random) {
        return ArchitectureJson.write(SmallArchitectures.valid(random)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Damaged damage(byte[] original, Random random) {
        return new Damaged(Mutator.changed(original, random), true);
    }

    @Override
    public void read(byte[] bytes) throws InputException {
        Architecture read = ArchitectureJson.read("damaged", bytes);
        if (!ArchitectureJson.read("damaged", ArchitectureJson.write(read)).equals(read)) {
            throw new AssertionError("another architecture after it was written and read again");
        }
    }

    /** Text has lines and paths instead of bytes. */
    @Override
    public String refusal() {
        return "damaged: .+";
    }
}
