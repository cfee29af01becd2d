#include "app/panels/arrangement.h"

#include <algorithm>

namespace netglow {
namespace {

constexpr float kMenuHeight = 30;
constexpr float kValuesWidth = 236;
constexpr float kInspectorWidth = 312;
constexpr float kTransportHeight = 80;
constexpr float kLeastCanvas = 300;

}  // namespace

bool side_panels_take_turns(Size window) {
    return window.width < kValuesWidth + kInspectorWidth + kLeastCanvas;
}

Arrangement arrange(Size window, bool something_chosen) {
    const bool room_for_both = !side_panels_take_turns(window);
    const bool inspector_turn = something_chosen && window.width >= kInspectorWidth + kLeastCanvas;
    const bool inspector = room_for_both || inspector_turn;
    const bool values = room_for_both || (!inspector_turn && window.width >= kValuesWidth + kLeastCanvas);

    Arrangement arrangement;
    arrangement.menu = {0, 0, window.width, kMenuHeight};
    const float height = std::max(0.F, window.height - kMenuHeight);
    float left = 0;
    float right = window.width;
    if (values) {
        arrangement.values = Rect{0, kMenuHeight, kValuesWidth, height};
        left = kValuesWidth;
    }
    if (inspector) {
        right -= kInspectorWidth;
        arrangement.inspector = Rect{right, kMenuHeight, kInspectorWidth, height};
    }
    const float transport = std::min(kTransportHeight, height);
    arrangement.canvas = {left, kMenuHeight, right - left, height - transport};
    arrangement.transport = {left, window.height - transport, right - left, transport};
    return arrangement;
}

Arrangement arrange_for_presenting(Size window) {
    Arrangement arrangement;
    arrangement.canvas = {0, 0, window.width, window.height};
    return arrangement;
}

void make_room_for_notice(Arrangement& arrangement) {
    constexpr float kNoticeHeight = 36;
    const Rect& menu = arrangement.menu;
    arrangement.notice = Rect{menu.x, menu.bottom(), menu.width, kNoticeHeight};
    const auto lower = [](Rect& rect) {
        rect.y += kNoticeHeight;
        rect.height = std::max(0.F, rect.height - kNoticeHeight);
    };
    lower(arrangement.canvas);
    for (std::optional<Rect>* panel : {&arrangement.values, &arrangement.inspector}) {
        if (*panel) {
            lower(**panel);
        }
    }
}

void make_room_for_strip(Arrangement& arrangement, float height) {
    if (height <= 0) {
        return;
    }
    Rect& canvas = arrangement.canvas;
    canvas.height -= height;
    arrangement.strip = Rect{canvas.x, canvas.bottom(), canvas.width, height};
}

}  // namespace netglow
