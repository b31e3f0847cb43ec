package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The roles that occur, side by side.
 *
 * @param entries one for each role
 * @param width right end of the row
 */
record LegendRow(List<LegendEntry> entries, double width) {
    private static final double MARGIN = 14;
    private static final double SWATCH = 10;
    private static final double GAP = 14;

    static LegendRow of(List<DiagramBox> boxes, double middle) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boxes.forEach(box -> roles.add(box.role()));
        List<LegendEntry> entries = new ArrayList<>();
        double x = MARGIN;
        for (Role role : roles) {
            Rect swatch = new Rect(x, middle - SWATCH / 2, SWATCH, SWATCH);
            double textX = x + SWATCH + 5;
            entries.add(new LegendEntry(role, swatch, textX, middle + 4));
            x = textX + TextWidths.estimate(role.label(), TextWidths.LEGEND_SIZE) + GAP;
        }
        return new LegendRow(entries, x);
    }
}
