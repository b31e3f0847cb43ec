package dev.kiln.core.compression;

import java.util.List;

/**
 * A size and an accuracy that the SqueezeNet paper reports (Iandola et al. 2016, arXiv 1602.07360, table 2). Kiln has measured
 * none of them.
 *
 * @param name the network and how it was compressed, different in every row
 * @param bits bits of a weight, in words
 * @param originalMegabytes 10⁶ bytes before
 * @param megabytes 10⁶ bytes after
 * @param top1 accuracy on ImageNet in percent
 * @param top5 the same for the five most probable classes
 */
public record PaperResult(
        String name, String bits, double originalMegabytes, double megabytes, double top1, double top5) {
    /** The whole table in its order. */
    public static final List<PaperResult> TABLE = List.of(
            new PaperResult("AlexNet", "32 bit", 240, 240, 57.2, 80.3),
            new PaperResult("AlexNet, SVD", "32 bit", 240, 48, 56.0, 79.4),
            new PaperResult("AlexNet, network pruning", "32 bit", 240, 27, 57.2, 80.3),
            new PaperResult("AlexNet, Deep Compression", "5–8 bit", 240, 6.9, 57.2, 80.3),
            new PaperResult("SqueezeNet", "32 bit", 4.8, 4.8, 57.5, 80.3),
            new PaperResult("SqueezeNet, Deep Compression, 8 bit", "8 bit", 4.8, 0.66, 57.5, 80.3),
            new PaperResult("SqueezeNet, Deep Compression, 6 bit", "6 bit", 4.8, 0.47, 57.5, 80.3));

    /** The size after compression as the paper rounds it. */
    public long bytes() {
        return Math.round(megabytes * 1e6);
    }
}
