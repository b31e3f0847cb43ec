package dev.kiln.app.conventions;

import dev.kiln.app.settings.Setting;
import dev.kiln.core.analysis.Counting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How conventions are remembered: one line such as {@code FLOP biases pools batch=8 USUAL}. */
public final class ConventionsSetting {
    /** The conventions of the user. */
    public static final Setting<Conventions> CONVENTIONS =
            new Setting<>("conventions", Conventions.DEFAULT, ConventionsSetting::parse, ConventionsSetting::format);

    private static final String BATCH = "batch=";

    private ConventionsSetting() {}

    private static String format(Conventions conventions) {
        Counting counting = conventions.counting();
        return counting.unit().name()
                + (counting.biases() ? " biases" : "")
                + (counting.relus() ? " relus" : "")
                + (counting.pools() ? " pools" : "")
                + " " + BATCH + counting.batch()
                + " " + conventions.sizes().name();
    }

    private static Optional<Conventions> parse(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        try {
            String batch = words.get(words.size() - 2);
            if (!batch.startsWith(BATCH)) {
                return Optional.empty();
            }
            Counting counting = new Counting(
                    Counting.Unit.valueOf(words.get(0)),
                    words.contains("biases"),
                    words.contains("relus"),
                    words.contains("pools"),
                    Integer.parseInt(batch.substring(BATCH.length())));
            return Optional.of(new Conventions(counting, SizeUnits.valueOf(words.get(words.size() - 1))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
