#include "app/ui/value_row.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "app/ui/number_box.h"
#include "app/ui/slider.h"

namespace netglow {

namespace {

/// The look's range, grown to hold the value; one that is even about zero stays so.
SliderLook slider_look(double value, const RowLook& look) {
    SliderLook slider{look.fill, std::min(look.least, value), std::max(look.most, value), look.lit, look.enabled,
                      look.hint};
    if (look.least == -look.most) {
        slider.most = std::max(look.most, std::abs(value));
        slider.least = -slider.most;
    }
    return slider;
}

}  // namespace

ValueChange value_row(Ui& ui, std::string_view name, const Rect& row, std::string_view label, double value,
                      const RowLook& look) {
    constexpr float kPoints = 12;
    constexpr float kGap = 10;  // between groove and box
    ui.registry.add(name, {row, std::string(label), look.enabled});
    const std::string text = fitted(ui, Font::mono, kPoints, label, ui.px(look.label_width - 8));
    draw_text(ui, Font::mono, kPoints, {row.x, middle_baseline(ui, row, kPoints)}, shown(ui.theme.ink, look.enabled),
              text);

    const float left = row.x + ui.px(look.label_width);
    const Rect box{row.right() - ui.px(look.box_width), row.y, ui.px(look.box_width), row.height};
    const Rect groove{left, row.y, box.x - ui.px(kGap) - left, row.height};
    const std::string prefix(name);
    const ValueChange dragged = slider(ui, prefix + "/slider", groove, value, slider_look(value, look));
    const double shown_value = dragged.value.value_or(value);
    const ValueChange typed = number_box(ui, prefix + "/box", box, shown_value,
                                         {look.decimals, look.lit, look.enabled, {}, look.focus, look.goes_on});
    return typed.value || typed.go_on != 0 ? typed : dragged;
}

}  // namespace netglow
