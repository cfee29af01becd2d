// SceneViews: scenes inside panels, drawn by the scene renderer between ImGui's draw commands.
//
// A panel reserves space and passes the scene to show(); it is drawn when ImGui reaches that point of its draw list,
// over what the panel has drawn before.
#pragma once

#include <deque>
#include <functional>

#include "core/scene/scene.h"

struct ImDrawCmd;
struct ImDrawList;

namespace netglow {

class SceneViews {
public:
    /// Draws a scene into `rect`, clipped to `clip`, both in pixels. `magnification` scales the scene's points.
    using Draw = std::function<void(const Scene& scene, const Rect& rect, const Rect& clip, float magnification)>;

    explicit SceneViews(Draw draw) : draw_(std::move(draw)) {}

    void begin_frame() { views_.clear(); }
    /// Shows the scene in the current ImGui window.
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
