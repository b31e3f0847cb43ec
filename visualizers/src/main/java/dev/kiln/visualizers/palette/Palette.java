package dev.kiln.visualizers.palette;

import java.util.Locale;

/**
 * The colours of roles and tones on a light and on a dark ground.
 *
 * <p>The role hues follow Okabe and Ito ("Color Universal Design", 2008), moved in lightness until each stands out from its ground
 * by 3:1 and any two differ by ΔE*ab 20 for readers with full, deuteranopic and protanopic vision; a test holds this.
 */
public final class Palette {
    private Palette() {}

    /** The colour of a role. */
    public static Rgb color(Role role, Theme theme) {
        return Rgb.of(theme == Theme.LIGHT ? light(role) : dark(role));
    }

    /** The colour of a tone. */
    public static Rgb color(Tone tone, Theme theme) {
        return Rgb.of(theme == Theme.LIGHT ? light(tone) : dark(tone));
    }

    private static int light(Role role) {
        return switch (role) {
            case CONVOLUTION -> 0x1a68c8;
            case SQUEEZE -> 0xad3400;
            case EXPAND_1X1 -> 0x389bd2;
            case EXPAND_3X3 -> 0x3fa262;
            case POOL -> 0x8b7d88;
            case BYPASS -> 0x7c2a82;
            case DENSE -> 0xba8c00;
            case OTHER -> 0x39424c;
        };
    }

    private static int dark(Role role) {
        return switch (role) {
            case CONVOLUTION -> 0x4a82ff;
            case SQUEEZE -> 0xd46018;
            case EXPAND_1X1 -> 0x3fb8f5;
            case EXPAND_3X3 -> 0x86dd9c;
            case POOL -> 0xa6a0b8;
            case BYPASS -> 0xa066b0;
            case DENSE -> 0xe2cf1a;
            case OTHER -> 0x7d7770;
        };
    }

    private static int light(Tone tone) {
        return switch (tone) {
            case BACKGROUND -> 0xffffff;
            case PANEL -> 0xf4f6f8;
            case TEXT -> 0x1f2328;
            case MUTED_TEXT -> 0x59636e;
            case LINE -> 0x9aa4af;
            case GRID -> 0xe3e7eb;
            case ACCENT -> 0x0550ae;
            case WARNING -> 0x8a5a00;
            case BETTER -> 0x00607a;
            case WORSE -> 0xa63c00;
        };
    }

    private static int dark(Tone tone) {
        return switch (tone) {
            case BACKGROUND -> 0x0d1117;
            case PANEL -> 0x161b22;
            case TEXT -> 0xe6edf3;
            case MUTED_TEXT -> 0x9aa5b1;
            case LINE -> 0x5b6570;
            case GRID -> 0x262d35;
            case ACCENT -> 0x79c0ff;
            case WARNING -> 0xe3b341;
            case BETTER -> 0x5cc8e0;
            case WORSE -> 0xff9d5c;
        };
    }

    /**
     * All colours as looked-up CSS colours of a scene's root: {@code -kiln-role-squeeze}, {@code -kiln-muted-text} and so on.
     */
    public static String lookedUpColors(Theme theme) {
        StringBuilder css = new StringBuilder(".root {\n");
        for (Role role : Role.values()) {
            append(css, "role-" + role.id(), color(role, theme));
        }
        for (Tone tone : Tone.values()) {
            append(css, tone.name().toLowerCase(Locale.ROOT).replace('_', '-'), color(tone, theme));
        }
        return css.append("}\n").toString();
    }

    private static void append(StringBuilder css, String name, Rgb color) {
        css.append("    -kiln-").append(name).append(": ").append(color.hex()).append(";\n");
    }
}
