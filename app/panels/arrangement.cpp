#include "app/panels/arrangement.h"

#include <algorithm>

namespace netglow {
namespace {

constexpr float kMenuHeight = 30;
constexpr float kTransportHeight = 80;
constexpr float kLeastCanvas = 300;    ///< beside one panel
constexpr float kBetweenPanels = 400;  ///< between two of them
constexpr float kEdge = 10;

bool both_shown(const SidePanels& panels) {
    return panels.left.shown && panels.right.shown;
}

}  // namespace

bool side_panels_take_turns(Size window, const SidePanels& panels) {
    return both_shown(panels) && window.width < panels.left.width + panels.right.width + kBetweenPanels;
}

float widest_panel(Size window, Side side, const SidePanels& panels) {
    const SidePanel& other = panels.of(side == Side::left ? Side::right : Side::left);
    const bool beside = other.shown && !side_panels_take_turns(window, panels);
    return window.width - (beside ? kBetweenPanels + other.width : kLeastCanvas);
}

Arrangement arrange(Size window, bool something_chosen, const SidePanels& panels) {
    const bool turns = side_panels_take_turns(window, panels);
    const bool room_left = window.width >= panels.left.width + kLeastCanvas;
    const bool room_right = window.width >= panels.right.width + kLeastCanvas;
    const bool inspector_turn = something_chosen && room_right;
    const bool inspector = panels.right.shown && room_right && (!turns || inspector_turn);
    const bool values = panels.left.shown && room_left && (!turns || !inspector_turn);

    Arrangement arrangement;
    arrangement.menu = {0, 0, window.width, kMenuHeight};
    const float height = std::max(0.F, window.height - kMenuHeight);
    float left = 0;
    float right = window.width;
    if (values) {
        left = panels.left.width;
        arrangement.values = Rect{0, kMenuHeight, left, height};
    }
    if (inspector) {
        right -= panels.right.width;
        arrangement.inspector = Rect{right, kMenuHeight, panels.right.width, height};
    }
    const float transport = std::min(kTransportHeight, height);
    arrangement.canvas = {left, kMenuHeight, right - left, height - transport};
    arrangement.transport = {left, window.height - transport, right - left, transport};
    const Rect& canvas = arrangement.canvas;
    if (values || (!panels.left.shown && room_left)) {
        arrangement.left_edge = Rect{left, canvas.y, kEdge, canvas.height};
    }
    if (inspector || (!panels.right.shown && room_right)) {
        arrangement.right_edge = Rect{right - kEdge, canvas.y, kEdge, canvas.height};
    }
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
    for (std::optional<Rect>* panel :
         {&arrangement.values, &arrangement.inspector, &arrangement.left_edge, &arrangement.right_edge}) {
        if (*panel) {
            lower(**panel);
        }
    }
}

void make_room_for_caption(Arrangement& arrangement, float height) {
    constexpr float kLeastCanvasHeight = 160;
    Rect& canvas = arrangement.canvas;
    if (canvas.height - height >= kLeastCanvasHeight) {
        canvas.height -= height;
        arrangement.caption = Rect{canvas.x, canvas.bottom(), canvas.width, height};
    }
}

void make_room_for_strip(Arrangement& arrangement, float height) {
    if (height <= 0) {
        return;
    }
    Rect& canvas = arrangement.canvas;
    canvas.height -= height;
    if (arrangement.caption) {
        arrangement.caption->y -= height;
    }
    const float top = arrangement.caption ? arrangement.caption->bottom() : canvas.bottom();
    arrangement.strip = Rect{canvas.x, top, canvas.width, height};
}

}  // namespace netglow
