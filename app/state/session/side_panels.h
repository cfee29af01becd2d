// SidePanels: which of the panels at the window's sides are shown, and how wide they are.
#pragma once

#include <algorithm>

namespace netglow {

enum class Side { left, right };  ///< left: the values; right: the page

struct SidePanel {
    bool shown = true;
    float width = 0;  ///< points

    bool operator==(const SidePanel&) const = default;
};

struct SidePanels {
    static constexpr float kUsualLeft = 236;
    static constexpr float kUsualRight = 312;
    static constexpr float kNarrowest = 200;
    static constexpr float kWidest = 560;

    SidePanel left{true, kUsualLeft};
    SidePanel right{true, kUsualRight};

    SidePanel& of(Side side) { return side == Side::left ? left : right; }
    const SidePanel& of(Side side) const { return side == Side::left ? left : right; }
    bool operator==(const SidePanels&) const = default;
};

/// With widths between the narrowest and the widest.
inline SidePanels within_limits(SidePanels panels) {
    for (SidePanel* panel : {&panels.left, &panels.right}) {
        panel->width = std::clamp(panel->width, SidePanels::kNarrowest, SidePanels::kWidest);
    }
    return panels;
}

}  // namespace netglow
