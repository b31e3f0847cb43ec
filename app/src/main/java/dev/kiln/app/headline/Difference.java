package dev.kiln.app.headline;

import dev.kiln.app.document.Baseline;
import dev.kiln.visualizers.text.Figures;
import java.util.List;

/**
 * How a figure differs from the baseline's.
 *
 * @param amount with its direction; empty where there is no difference
 * @param wordings the amount with what it refers to, the fullest first and the amount alone last
 * @param sentence all of it, for tooltips and screen readers; empty where nobody asked for a comparison and there is no difference
 */
public record Difference(String amount, List<String> wordings, String sentence) {
    public Difference {
        wordings = List.copyOf(wordings);
    }

    static Difference of(long now, long before, Baseline baseline) {
        String reference = baseline.title();
        if (now == before) {
            return new Difference(
                    "", List.of(""), baseline.pinned() ? "No difference compared with %s.".formatted(reference) : "");
        }
        String amount = Figures.change(now, before);
        return new Difference(
                amount,
                baseline.pinned()
                        ? List.of(
                                amount + " vs " + baseline.title(),
                                amount + " vs pinned " + baseline.name(),
                                amount + " vs pinned",
                                amount)
                        : List.of(amount + " since opening", amount),
                "%s compared with %s.".formatted(amount, reference));
    }
}
