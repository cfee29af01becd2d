// Application: the whole program without its window: events in, a picture and the wish for another frame out.
//
// The window and the tests drive it alike: they own the GL context, the queue of events and the clock. It draws into
// the framebuffer that is bound.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/animations.h"
#include "app/effects/autosave_worker.h"
#include "app/effects/effect_runner.h"
#include "app/file_chooser/path_panel.h"
#include "app/key_commands.h"
#include "app/panels/arrangement.h"
#include "app/panels/canvas/canvas_panel.h"
#include "app/panels/canvas/strip_panel.h"
#include "app/panels/dialogs/examples_dialog.h"
#include "app/panels/dialogs/finder_panel.h"
#include "app/panels/dialogs/history_panel.h"
#include "app/panels/dialogs/new_dialog.h"
#include "app/panels/dialogs/weights_panel.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/values/values_panel.h"
#include "app/render/fonts.h"
#include "app/render/scene_renderer.h"
#include "app/side_panel_turns.h"
#include "app/effects/data_scorer.h"
#include "app/state/session/examples.h"
#include "app/state/state.h"
#include "app/ui/imgui_layer.h"
#include "app/window/event.h"

namespace netglow {

class Application {
public:
    /// Needs a current GL context for its whole life. `events` outlives it; begin with a Resized.
    /// `effects` may be opening a file already. What `keeper` finds is offered. `fonts` may have been prepared.
    Application(State state, EventQueue& events, Clipboard clipboard = {}, EffectRunner effects = EffectRunner(),
                AutosaveWorker keeper = {}, Desktop desktop = {}, FontSet fonts = {});
    Application(const Application&) = delete;  // effects refer to it
    Application& operator=(const Application&) = delete;

    /// As if it had been dropped on the window.
    void open(const std::filesystem::path& file) { act(OpenFile{.file = file}); }
    bool opening() const { return effects_.busy(); }
    /// What a panel or a key would ask for, before the next frame.
    void act(const Action& action) { dispatch(state_, action, effects_); }

    /// Handles what is queued, moves time to `now` (seconds of any clock that never runs backwards), and draws.
    void frame(double now);
    /// Off: frames build their Scenes and panels as ever and nothing is drawn, for tests that read no pixels.
    void set_drawing(bool drawing) { drawing_ = drawing; }
    /// Whether something still moves or is waited for: otherwise nothing need be drawn until the next event.
    bool wants_frame() const;
    /// The person has ended the program.
    bool ended() const { return ended_; }
    /// Keeps unsaved work for the case of a crash, at the frame's clock; draws nothing.
    void keep(double now) { autosave_.poll(state_, now, ended_); }
    /// Seconds until keep() has something to do; nothing where only an event gives it something.
    std::optional<double> keeps_in(double now) const { return autosave_.seconds_until_due(now); }
    /// Waits until what keep() has begun is on the disk.
    void finish_keeping() { autosave_.finish(); }

    /// How many edges are drawn one by one: as measured (SceneRenderer::measured_budget()), or as a test wants it.
    void set_edge_budget(const EdgeBudget& budget) { budget_ = budget; }
    /// Measures that, once, where the network is large enough for it to matter; takes some milliseconds.
    void measure_edges();

    /// What drawing edges on the canvas has sent to the GPU since the start.
    EdgeUploads edge_uploads() const { return renderer_.edge_uploads(); }

    const State& state() const { return state_; }
    const Registry& registry() const { return registry_; }
    // As last drawn.
    const Scene& scene() const { return scene_; }
    const Strip& strip() const { return strip_; }
    CursorKind cursor() const { return imgui_.cursor(); }

private:
    /// A part of the window: what it shows in a frame, and whether it wants another one. Either may be
    /// empty. While the screen is blank what is not seen waits.
    struct Part {
        std::function<void(Panel&, const Arrangement&)> show;
        std::function<bool()> busy;
        bool goes_on_while_blank = false;
    };
    std::vector<Part> parts();
    std::vector<Part> canvas_parts();
    std::vector<Part> floating_parts();

    // Events (application_events.cpp).
    void handle(const Event& event);
    void handle_key(const KeyEvent& key);
    void drop_letters_of_commands();
    void leave_box_for(const Command& wanted);
    KeyFocus key_focus() const;
    /// One network at a time: of several files the first that looks like one.
    void drop(const std::vector<std::filesystem::path>& files);

    // The frame (application.cpp).
    void advance(double now, double elapsed);
    void show_blank_screen();
    void show_parts(double elapsed);
    void take_outcomes();
    void finish_actions(const Actions& actions);

    // What is drawn (application_scenes.cpp).
    Rect pixels(const Rect& points) const;
    Size window_points() const { return {framebuffer_.width / scale(), framebuffer_.height / scale()}; }
    Arrangement arrangement() const;
    Layout layout_for(const Rect& canvas) const;
    /// How much larger than usual the numbers of the strip and of tips are drawn.
    float number_magnification() const;
    Strip strip_for(const Rect& points);
    SceneView scene_view(const Arrangement& places, const Layout& layout) const;
    /// The whole picture.
    void clear(const Color& color) const;
    void draw_scenes(const Arrangement& places);
    void move_camera(const Rect& canvas);
    void dialogs(Panel& panel);
    float scale() const { return content_scale_ * static_cast<float>(state_.session.settings.ui_scale); }

    State state_;
    EventQueue& events_;
    EffectRunner effects_;
    AutosaveWorker autosave_;
    Desktop desktop_;
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
    Animations animations_;
    SidePanelTurns turns_;
    DataScorer scorer_;

    EdgeBudget budget_;
    bool edges_measured_ = false;
    bool drawing_ = true;
    Key letter_of_command_ = Key::none;  ///< a key that was a command; what it types is still to come
    Size framebuffer_{1280, 800};
    float content_scale_ = 1;
    Gesture gesture_ = 0;
    CanvasUiState canvas_ui_;
    StripUiState strip_ui_;
    InspectorUiState inspector_ui_;
    ValuesUiState values_ui_;
    WeightsUiState weights_ui_;
    HistoryUiState history_ui_;
    FinderUiState finder_ui_;
    NewNetworkUiState new_ui_;
    GalleryUiState gallery_ui_;
    PathAsking asking_;
    std::vector<Part> parts_;

    bool recent_stale_ = true;  ///< another window may have changed the list of recent files
    bool ended_ = false;
    const Command* after_typing_ = nullptr;  ///< runs when the box that was typed into has handed its text over
    double last_frame_ = -1;                 ///< seconds; negative: none yet
    int settling_ = 2;                       ///< frames still to draw after the last input
};

}  // namespace netglow
