package dev.kiln.core.compression;

/** Codebooks of ascending multiples of a step, without loss: the step, the first multiple, and which of the next ones are there. */
final class GridCodebookCoding {
    private static final int MULTIPLE_BITS = 9;
    /** Multiples are from −LIMIT to LIMIT. */
    private static final int LIMIT = (1 << MULTIPLE_BITS - 1) - 1;

    private static final int MEMORY = 255;

    private GridCodebookCoding() {}

    /** Whether a codebook can be coded so: two values at least behind the first, which is 0, all of them ascending multiples. */
    static boolean fits(float[] codebook) {
        if (codebook.length < 3) {
            return false;
        }
        float step = step(codebook);
        int last = -LIMIT - 1;
        for (int i = 1; i < codebook.length; i++) {
            int multiple = Math.round(codebook[i] / step);
            if (multiple * step != codebook[i] || multiple == 0 || multiple <= last || multiple > LIMIT) {
                return false;
            }
            last = multiple;
        }
        return true;
    }

    /** The least distance of two neighbours, and of 0 and its neighbours. */
    private static float step(float[] codebook) {
        float step = Float.POSITIVE_INFINITY;
        for (int i = 1; i < codebook.length; i++) {
            step = Math.min(step, Math.abs(codebook[i]));
            step = i == 1 ? step : Math.min(step, Math.abs(codebook[i] - codebook[i - 1]));
        }
        return step;
    }

    /** Codes all entries but the first, which is 0, and fills the codebook where they are read. */
    static void code(BitCoder coder, float[] codebook) {
        int count = codebook.length - 1;
        float step = Float.intBitsToFloat(coder.raw(Float.floatToRawIntBits(step(codebook)), Float.SIZE));
        int first = coder.raw(Math.round(codebook[Math.min(1, count)] / step) + LIMIT, MULTIPLE_BITS) - LIMIT;
        BitModel used = new BitModel(1, MEMORY);
        int multiple = first;
        for (int i = 1; i <= count; i++) {
            int wanted = Math.round(codebook[i] / step);
            // behind the limit nothing is read: a damaged file ends as well
            while (i > 1 && multiple < LIMIT + count && isSkipped(coder, used, ++multiple, wanted)) {
                continue;
            }
            codebook[i] = multiple * step;
        }
    }

    /** 0 is the first entry already and is passed over. */
    private static boolean isSkipped(BitCoder coder, BitModel used, int multiple, int wanted) {
        return multiple == 0 || multiple <= LIMIT && used.code(coder, 0, multiple == wanted ? 1 : 0) == 0;
    }
}
