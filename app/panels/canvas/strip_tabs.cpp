#include "app/panels/canvas/strip_tabs.h"

#include <algorithm>
#include <array>

#include "app/state/command.h"
#include "app/ui/controls.h"

namespace netglow {
namespace {

constexpr float kWidth = 122;
constexpr float kConvention = 132;
constexpr float kMargin = 16;

}  // namespace

float strip_controls_width(const State& state, bool convention) {
    return (convention ? kConvention : kMargin + 4) + (state.has_case_table() ? kWidth + 8 : 0);
}

void strip_tabs(Panel& panel, const Rect& strip, float beside) {
    if (!panel.state.has_case_table()) {
        return;
    }
    const std::string key = " (" + shortcut_text(command("all_cases")) + ")";
    const std::array<Choice, 2> tabs = {Choice{"matrices", "Matrices", "The computation of a layer" + key},
                                        Choice{"cases", "Cases", "All cases, and how they are answered" + key}};
    const Ui& ui = panel.ui;
    // In presenter mode as large as its words can be set.
    const float size = std::min(panel.magnification, 1.25F);
    const float right = strip.right() - ui.px(panel.magnification * beside);
    const Rect place{right - ui.px(size * kWidth), strip.y + ui.px(8 * panel.magnification), ui.px(size * kWidth),
                     ui.px(24 * size)};
    if (const auto picked = segmented(panel.ui, "strip/tabs", place, tabs, panel.state.case_table_shown() ? 1 : 0)) {
        panel.answer(ShowStripTab{*picked == 1 ? StripTab::cases : StripTab::matrices});
    }
}

}  // namespace netglow
