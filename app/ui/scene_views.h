// SceneViews: scenes that panels show, drawn by the canvas's renderer among ImGui's windows.
//
// A panel reserves the room and hands over the scene; it is drawn when ImGui comes to that place of the panel, over
// what the panel has drawn before it.
#pragma once

#include <deque>
#include <functional>

#include "core/scene/scene.h"

struct ImDrawCmd;
struct ImDrawList;

namespace netglow {

class SceneViews {
public:
    /// Draws a scene into `rect`, as far as it lies in `clip`; both in pixels; magnified against its points.
    using Draw = std::function<void(const Scene& scene, const Rect& rect, const Rect& clip, float magnification)>;

    explicit SceneViews(Draw draw) : draw_(std::move(draw)) {}

    void begin_frame() { views_.clear(); }
    /// Into the current ImGui window.
    void show(Scene scene, const Rect& rect, float magnification = 1);

private:
    struct View {
        SceneViews* owner;
        Scene scene;
        Rect rect;
        float magnification;
    };
    static void draw_view(const ImDrawList* list, const ImDrawCmd* command);

    Draw draw_;
    std::deque<View> views_;  ///< ImGui keeps their addresses until it draws
};

}  // namespace netglow
