package dev.kiln.core.architecture;

import dev.kiln.core.graph.Limits;
import java.util.Objects;

/**
 * A Fire module (the paper, section 3.2): a squeeze layer of 1×1 filters, then an expand layer of 1×1 and 3×3 filters whose
 * outputs are concatenated, the 1×1 half first. One half of the expand layer may be empty.
 *
 * @param squeeze1x1 filters of the squeeze layer, s1x1
 * @param expand1x1 1×1 filters of the expand layer, e1x1
 * @param expand3x3 3×3 filters of the expand layer, e3x3
 * @param bypass connection around the module
 */
public record FireModule(int squeeze1x1, int expand1x1, int expand3x3, Bypass bypass) implements Stage {
    public FireModule {
        Limits.checked("s1x1", squeeze1x1, 1, Limits.MAX_CHANNELS);
        Limits.checked("e1x1", expand1x1, 0, Limits.MAX_CHANNELS);
        Limits.checked("e3x3", expand3x3, 0, Limits.MAX_CHANNELS);
        Limits.checked("e1x1 + e3x3", expand1x1 + expand3x3, 1, Limits.MAX_CHANNELS);
        Objects.requireNonNull(bypass, "bypass");
    }

    /** Channels of the module's output, e1x1 + e3x3. */
    public int outputChannels() {
        return expand1x1 + expand3x3;
    }

    /** False where the squeeze layer is as wide as the expand layer and so saves nothing (the paper, section 3.2). */
    public boolean squeezes() {
        return squeeze1x1 < outputChannels();
    }

    /** The same module with another squeeze layer. */
    public FireModule withSqueeze1x1(int filters) {
        return new FireModule(filters, expand1x1, expand3x3, bypass);
    }

    /** The same module with another 1×1 half. */
    public FireModule withExpand1x1(int filters) {
        return new FireModule(squeeze1x1, filters, expand3x3, bypass);
    }

    /** The same module with another 3×3 half. */
    public FireModule withExpand3x3(int filters) {
        return new FireModule(squeeze1x1, expand1x1, filters, bypass);
    }

    /** The same module with another bypass. */
    public FireModule withBypass(Bypass newBypass) {
        return new FireModule(squeeze1x1, expand1x1, expand3x3, newBypass);
    }
}
