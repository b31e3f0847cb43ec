package dev.kiln.app.compare;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.visualizers.text.Figures;

/** A network beside the reference in one sentence. Its ratios are those of the table: the network's figure over the reference's. */
final class ComparisonSentence {
    private ComparisonSentence() {}

    static String of(ComparedNetwork network, ComparedNetwork reference, Conventions conventions) {
        long parameters = network.analysis().parameters();
        long ofReference = reference.analysis().parameters();
        long operations = conventions.operations(network.analysis());
        long operationsOfReference = conventions.operations(reference.analysis());
        boolean opposite = Long.signum(parameters - ofReference) * Long.signum(operations - operationsOfReference) < 0;
        return "%s has %s, %s %s."
                .formatted(
                        network.name(),
                        parameters(parameters, ofReference, reference.name()),
                        opposite ? "but" : "and",
                        amount(operations, operationsOfReference, conventions.unit()));
    }

    private static String parameters(long now, long before, String reference) {
        String amount = amount(now, before, "parameters");
        if (now == before) {
            return amount + " as " + reference;
        }
        return Figures.isNear(now, before)
                ? "%s than %s (%s)".formatted(more(now, before, "parameters"), reference, Figures.ratio(now, before))
                : amount + " of " + reference;
    }

    private static String amount(long now, long before, String unit) {
        if (now == before) {
            return "as many " + unit;
        }
        String ratio = Figures.ratio(now, before);
        return Figures.isNear(now, before)
                ? "%s (%s)".formatted(more(now, before, unit), ratio)
                : "%s the %s".formatted(ratio, unit);
    }

    private static String more(long now, long before, String unit) {
        return "%s %s %s".formatted(Figures.count(Math.abs(now - before)), now > before ? "more" : "fewer", unit);
    }
}
