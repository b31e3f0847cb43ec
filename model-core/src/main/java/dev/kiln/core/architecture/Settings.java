package dev.kiln.core.architecture;

import dev.kiln.core.numbers.NumberFault;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits written as {@code key=value}, on the command line and in the window's palette. */
public final class Settings {
    /**
     * One key.
     *
     * @param name what stands before the equals sign; {@code N} in it stands for a Fire module's number
     * @param values which values it takes, as the end of a sentence that begins with "expected"
     * @param description what it sets, in one sentence
     */
    public record Key(String name, String values, String description) {}

    private static final int SHOWN = 60;

    /** {@code fire5.s1x1}: the module's number, from 1 to 4 digits, and what is set of it. */
    private static final Pattern FIRE = Pattern.compile("fire(\\d{1,4})\\.(.+)");

    private Settings() {}

    /** All keys, in the order in which a help text should list them. */
    public static List<Key> keys() {
        return SettingTable.keys();
    }

    /**
     * Reads one setting, for example {@code sr=0.25}.
     *
     * @throws IllegalArgumentException with a sentence for the user where the key is not known or can never have that value
     */
    public static Edit parse(String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "\"%s\": expected key=value, for example sr=0.25".formatted(cut(setting)));
        }
        String key = setting.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        return parse(key, setting.substring(equals + 1).strip());
    }

    private static Edit parse(String key, String value) {
        Matcher fire = FIRE.matcher(key);
        boolean ofFire = fire.matches();
        String name = ofFire ? "fireN." + fire.group(2) : key;
        SettingTable.Entry entry = SettingTable.find(name);
        if (entry == null) {
            throw unknown(key, ofFire ? "fire" + fire.group(1) : "fireN");
        }
        int number = ofFire ? Integer.parseInt(fire.group(1)) : 0;
        try {
            return entry.reader().read(number, value);
        } catch (IllegalArgumentException e) {
            String advice = e instanceof NumberFault fault ? fault.advice() : "";
            throw new IllegalArgumentException(
                    "%s=%s: expected %s%s"
                            .formatted(key, cut(value), entry.key().values(), advice),
                    e);
        }
    }

    private static IllegalArgumentException unknown(String key, String fire) {
        List<String> names =
                keys().stream().map(k -> k.name().replace("fireN", fire)).toList();
        List<String> near = Spelling.near(key, names);
        String advice =
                near.isEmpty() ? "the keys are " + String.join(", ", names) : "near it: " + String.join(", ", near);
        return new IllegalArgumentException("\"%s\" is no setting; %s".formatted(cut(key), advice));
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
