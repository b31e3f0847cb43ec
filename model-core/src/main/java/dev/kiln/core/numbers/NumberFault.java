package dev.kiln.core.numbers;

/** Text that is none of the numbers which a field or an option takes; the message says which were expected and what was found. */
public final class NumberFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    /** Characters of the text that a message repeats. */
    private static final int MOST_SHOWN = 24;

    private final String advice;

    NumberFault(String expected, String found) {
        super("expected %s, found %s%s".formatted(expected, quoted(found), advice(found)));
        advice = advice(found);
    }

    /** What to write instead, in brackets behind a space, where the text is one of the usual mistakes; else nothing. */
    public String advice() {
        return advice;
    }

    private static String quoted(String text) {
        String found = NumberText.stripped(text);
        return "\"" + (found.length() > MOST_SHOWN ? found.substring(0, MOST_SHOWN) + "…" : found) + "\"";
    }

    private static String advice(String text) {
        String found = NumberText.stripped(text);
        if (found.matches("[+-]?[0-9]*,[0-9]+")) {
            return NumberText.whole(found).isPresent() ? "" : " (a fraction begins with a point, as in 0.5)";
        } else if (found.matches("[+-]?[0-9]{1,3}([.][0-9]{3})+")) {
            return " (a point begins a fraction; a thousand is 1,000 or 1000)";
        }
        return "";
    }
}
