// Application: the whole program without its window: events in, a picture and the wish for another frame out.
//
// The window and the tests drive it alike: they own the GL context, the queue of events and the clock. It draws into the
// framebuffer that is bound.
#pragma once

#include <string>
#include <vector>

#include "app/panels/arrangement.h"
#include "app/panels/canvas_panel.h"
#include "app/panels/inspector_panel.h"
#include "app/panels/path_dialog.h"
#include "app/panels/strip_panel.h"
#include "app/panels/values_panel.h"
#include "app/render/fonts.h"
#include "app/render/scene_renderer.h"
#include "app/state/data_score.h"
#include "app/state/examples.h"
#include "app/state/loader.h"
#include "app/state/state.h"
#include "app/ui/imgui_layer.h"
#include "app/window/event.h"

namespace netglow {

class Application {
public:
    /// Needs a current GL context for its whole life. `events` outlives it; begin with a Resized.
    /// `loader` may be opening a file already.
    Application(State state, EventQueue& events, Clipboard clipboard = {}, Loader loader = {});

    /// As if it had been dropped on the window.
    void open(const std::filesystem::path& file) { take(OpenFile{.file = file}); }
    bool opening() const { return loader_.busy(); }

    /// Hears what is queued, moves time to `now` (seconds of any clock that never runs backwards), and draws.
    void frame(double now);
    /// Whether something still moves or waits: otherwise nothing need be drawn until the next event.
    bool wants_frame() const;

    const State& state() const { return state_; }
    const Registry& registry() const { return registry_; }
    // As last drawn.
    const Scene& scene() const { return scene_; }
    const Strip& strip() const { return strip_; }
    CursorKind cursor() const { return imgui_.cursor(); }

private:
    /// Files are opened off this thread; those that take longer than a moment show how far they are.
    void take(const Action& action);
    void hear(const Event& event);
    void hear_key(const KeyEvent& key);
    Rect pixels(const Rect& points) const;
    Arrangement arrangement() const;
    Layout layout_for(const Rect& canvas) const;
    /// How much larger than usual the numbers of the strip and of tips are drawn.
    float number_magnification() const;
    Strip strip_for(const Rect& points) const;
    void draw_scenes(const Arrangement& places);
    void dialogs(Panel& panel, const Rect& window);
    float scale() const { return content_scale_ * static_cast<float>(state_.settings.ui_scale); }

    State state_;
    EventQueue& events_;
    Loader loader_;
    std::vector<Example> examples_;
    Fonts fonts_;
    SceneRenderer renderer_;
    SceneRenderer strip_renderer_;
    SceneRenderer page_renderer_;
    ImGuiLayer imgui_;
    Registry registry_;
    Scene scene_;
    Strip strip_;
    SceneViews views_;

    Size framebuffer_{1280, 800};
    float content_scale_ = 1;
    Gesture gesture_ = 0;
    CanvasHand hand_;
    StripHand strip_hand_;
    InspectorHand inspector_hand_;
    ValuesHand values_hand_;
    DataScorer scorer_;
    PathTyping typing_;
    double last_frame_ = -1;  ///< seconds; negative: none yet
    int settling_ = 2;        ///< frames still to draw after the last input
};

}  // namespace netglow
