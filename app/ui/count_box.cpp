#include "app/ui/count_box.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/number_box.h"

namespace netglow {

std::optional<double> count_box(Ui& ui, std::string_view name, const Rect& rect, double count,
                                const CountBoxLook& look) {
    constexpr float kGap = 2;
    const std::string base(name);
    const float side = rect.height;
    const float gap = ui.px(kGap);
    const Rect box{rect.x + side + gap, rect.y, rect.width - 2 * (side + gap), rect.height};
    const ButtonLook less{.enabled = count > look.least, .points = 14, .hint = {"One fewer", ""}};
    const ButtonLook more{.enabled = count < look.most, .points = 14, .hint = {"One more", ""}};
    std::optional<double> wanted;
    if (button(ui, base + "/less", {rect.x, rect.y, side, side}, "−", less)) {
        wanted = std::clamp(std::ceil(count) - 1, look.least, look.most);
    }
    if (const ValueChange typed = number_box(ui, base + "/box", box, count, {.decimals = 3, .hint = look.hint});
        typed.value) {
        wanted = typed.value;
    }
    if (look.wrong) {
        stroke_rect(box, ui.theme.warning, ui.px(4), std::max(1.F, std::floor(ui.scale)));
    }
    if (button(ui, base + "/more", {rect.right() - side, rect.y, side, side}, "+", more)) {
        wanted = std::clamp(std::floor(count) + 1, look.least, look.most);
    }
    return wanted;
}

}  // namespace netglow
