package dev.kiln.visualizers.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where layers are shown. Immutable.
 *
 * @param owners for each layer, the id of the box or frame that shows it
 * @param bounds for each owner, its box, else its frame
 * @param steps for each owner, its block's place in the picture's steps
 */
record Places(Map<String, String> owners, Map<String, Rect> bounds, Map<String, Integer> steps) {
    static final Places NONE = new Places(Map.of(), Map.of(), Map.of());

    Places {
        owners = Map.copyOf(owners);
        bounds = Map.copyOf(bounds);
        steps = Map.copyOf(steps);
    }

    static Places of(Skeleton skeleton, List<DiagramBox> boxes, List<DiagramFrame> frames) {
        Map<String, Rect> bounds = new HashMap<>();
        boxes.forEach(box -> bounds.putIfAbsent(box.layer(), box.bounds()));
        frames.forEach(frame -> bounds.putIfAbsent(frame.layer(), frame.bounds()));
        return new Places(skeleton.owners(), bounds, skeleton.stepOf());
    }
}
