// Application: the whole program without its window: it takes events, draws a picture, and says whether it needs
// another frame.
//
// The window and the tests drive it in the same way: they own the GL context, the event queue and the clock. It draws
// into the currently bound framebuffer.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/animations.h"
#include "app/effects/autosave_worker.h"
#include "app/effects/data_scorer.h"
#include "app/effects/effect_runner.h"
#include "app/file_chooser/path_panel.h"
#include "app/key_commands.h"
#include "app/opening_box.h"
#include "app/panels/arrangement.h"
#include "app/panels/canvas/canvas_panel.h"
#include "app/panels/canvas/case_table_panel.h"
#include "app/panels/canvas/plane_maker.h"
#include "app/panels/canvas/strip_panel.h"
#include "app/panels/dialogs/examples_dialog.h"
#include "app/panels/dialogs/finder_panel.h"
#include "app/panels/dialogs/history_panel.h"
#include "app/panels/dialogs/names_dialog.h"
#include "app/panels/dialogs/new_dialog.h"
#include "app/panels/dialogs/weights_panel.h"
#include "app/panels/inspector/inspector_panel.h"
#include "app/panels/values/values_panel.h"
#include "app/platform/fatal_end.h"
#include "app/render/fonts.h"
#include "app/render/scene_renderer.h"
#include "app/side_panel_turns.h"
#include "app/state/session/examples.h"
#include "app/state/state.h"
#include "app/ui/imgui_layer.h"
#include "app/window/event.h"

namespace netglow {

class Application {
public:
    /// Needs a current GL context for its whole lifetime. `events` must outlive it; its first event must be a Resized.
    /// `effects` may already be opening a file. Unsaved work that `autosave` finds is offered for recovery. `fonts` may
    /// have been prepared in advance.
    Application(State state, EventQueue& events, Clipboard clipboard = {}, EffectRunner effects = EffectRunner(),
                AutosaveWorker autosave = {}, Desktop desktop = {}, FontSet fonts = {});
    Application(const Application&) = delete;  // callbacks of the effects refer to it
    Application& operator=(const Application&) = delete;

    /// Opens the file, as if it had been dropped on the window.
    void open(const std::filesystem::path& file) { act(OpenFile{.file = file}); }
    bool opening() const { return effects_.busy(); }
    /// Performs an action, as a panel or a key would.
    void act(const Action& action);

    /// Handles queued events, advances to the time `now` (seconds, monotonic clock), and draws.
    void frame(double now);
    /// When off, frames still build their scenes and panels but draw nothing; for tests that read no pixels.
    void set_drawing(bool drawing) { drawing_ = drawing; }
    /// Whether an animation or a background task is running; otherwise nothing need be drawn until the next event.
    bool wants_frame() const;
    /// Seconds from `now` (on the clock of frame()) until a frame is due without an event: a tip is to appear. Nothing:
    /// none is due.
    std::optional<double> seconds_until_frame(double now) const;
    /// The user has quit the program.
    bool ended() const { return ended_; }
    /// Autosaves unsaved work for recovery after a crash; `now` is on the clock of frame(). Draws nothing.
    void poll_autosave(double now);
    /// Seconds until poll_autosave() is due; nothing while no autosave is pending.
    std::optional<double> seconds_until_autosave(double now) const { return autosave_.seconds_until_due(now); }
    /// Waits until the writing started by poll_autosave() is complete.
    void finish_autosave() { autosave_.finish(); }
    /// From now on the unsaved work of the moment is kept, too, where the program ends by itself. For one application
    /// of a process.
    void keep_work_at_fatal_end();

    /// How many edges are drawn individually: measured (SceneRenderer::measured_budget()), or set by a test.
    void set_edge_budget(const EdgeBudget& budget) { budget_ = budget; }
    /// Measures that budget once, if the network is large enough for it to matter; takes a few milliseconds.
    void measure_edges();

    /// Bytes uploaded to the GPU for edges on the canvas since the start.
    EdgeUploads edge_uploads() const { return renderer_.edge_uploads(); }

    const State& state() const { return state_; }
    const Registry& registry() const { return registry_; }
    // As of the last frame.
    const Scene& scene() const { return scene_; }
    const Strip& strip() const { return strip_; }
    CursorKind cursor() const { return imgui_.cursor(); }

private:
    /// A part of the window: a function that shows it, and one that says whether it needs another frame. Either may be
    /// empty. While the screen is blanked, only parts with goes_on_while_blank request frames.
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
    ImGuiLayer::Hearing hearing(const Event& event);
    ImGuiLayer::Hearing hearing_of_key(const KeyEvent& key);
    void leave_box_for(const Command& wanted);
    KeyFocus key_focus() const;
    /// Opens one network: of several files, the first that looks like one.
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
    /// Magnification of the numbers in the equation strip and in tooltips.
    float number_magnification() const;
    Strip strip_for(const Rect& points);
    SceneView scene_view(const Arrangement& places, const Layout& layout) const;
    /// Clears the whole framebuffer.
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
    Key letter_of_command_ = Key::none;  ///< of a command's key: to be dropped when it is typed
    Key key_of_command_ = Key::none;     ///< that key, until another one goes down: it may repeat
    bool command_heard_ = false;         ///< in this frame: what is typed after it waits for what it opens
    OpeningBox opening_box_;
    Size framebuffer_{1280, 800};
    float content_scale_ = 1;
    Gesture gesture_ = 0;
    CanvasUiState canvas_ui_;
    StripUiState strip_ui_;
    CaseTableUiState case_table_ui_;
    PlaneMaker planes_;
    InspectorUiState inspector_ui_;
    ValuesUiState values_ui_;
    WeightsUiState weights_ui_;
    HistoryUiState history_ui_;
    FinderUiState finder_ui_;
    NewNetworkUiState new_ui_;
    GalleryUiState gallery_ui_;
    NamesUiState names_ui_;
    PathAsking asking_;
    std::vector<Part> parts_;

    bool recent_stale_ = true;  ///< another window may have changed the list of recent files
    bool ended_ = false;
    const Command* after_typing_ = nullptr;  ///< runs once the text box has committed its text
    double last_frame_ = -1;                 ///< seconds; negative: none yet
    int settling_ = 2;                       ///< frames left to draw after the last input
    std::atomic<bool> changing_ = false;     ///< an action is being performed
    std::optional<FatalEnd> fatal_end_;      ///< last member: it refers to the others
};

}  // namespace netglow
