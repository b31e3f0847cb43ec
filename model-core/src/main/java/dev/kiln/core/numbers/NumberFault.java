package dev.kiln.core.numbers;

/** Text that is none of the numbers which a field or an option takes; the message says which were expected and what was found. */
public final class NumberFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    /** Characters of the text that a message repeats. */
    private static final int MOST_SHOWN = 24;

    private final String advice;
    private final String found;

    /** @param isNumber whether the text is a number of the wanted kind, beyond the range */
    NumberFault(String expected, String found, boolean isNumber) {
        super("expected %s, %s".formatted(expected, words(found, isNumber)));
        advice = advice(found, isNumber);
        this.found = words(found, isNumber);
    }

    /** The end of the message: found "32,5" (a fraction begins with a point, as in 0.5). */
    public String found() {
        return found;
    }

    /** What to write instead, in brackets behind a space, where the text is one of the usual mistakes; else nothing. */
    public String advice() {
        return advice;
    }

    private static String words(String found, boolean isNumber) {
        return "found " + quoted(found) + advice(found, isNumber);
    }

    private static String quoted(String text) {
        String found = NumberText.stripped(text);
        return "\"" + (found.length() > MOST_SHOWN ? found.substring(0, MOST_SHOWN) + "…" : found) + "\"";
    }

    private static String advice(String text, boolean isNumber) {
        String found = NumberText.stripped(text);
        if (isNumber) {
            return "";
        } else if (found.matches("[+-]?[0-9]*,[0-9]+")) {
            return " (a fraction begins with a point, as in 0.5)";
        } else if (found.matches("[+-]?[0-9]{1,3}([.][0-9]{3})+")) {
            return " (a point begins a fraction; a thousand is 1,000 or 1000)";
        }
        return "";
    }
}
