#include "app/application.h"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace netglow {
namespace {

constexpr int kSettlingFrames = 2;
constexpr double kLongestFrame = 0.25;  ///< seconds: after a hitch the pass goes on from where it was

/// Whether few enough edges move that every frame of a glide is in time.
bool moves_fast(const Network& network) {
    return std::ranges::all_of(network.layers(), [](const Dense& dense) {
        return static_cast<std::size_t>(dense.weights.size()) <= kMostEdgesDrawn;
    });
}

}  // namespace

Application::Application(State state, EventQueue& events, Clipboard clipboard, EffectRunner effects,
                         AutosaveWorker autosave, Desktop desktop, FontSet fonts)
    : state_(std::move(state)),
      events_(events),
      effects_(std::move(effects)),
      autosave_(std::move(autosave)),
      desktop_(std::move(desktop)),
      examples_(examples()),
      renderer_(fonts_),
      strip_renderer_(renderer_, SceneRenderer::Sharing{}),
      page_renderer_(renderer_, SceneRenderer::Sharing{}),
      imgui_(std::move(clipboard), std::move(fonts)),
      views_([this](const Scene& scene, const Rect& rect, const Rect& clip, float magnification) {
          page_renderer_.draw(scene, Camera{}, {rect, framebuffer_, scale() * magnification, clip});
      }),
      parts_(parts()) {
    EffectTargets& around = effects_.targets();
    around.copy = [this](const std::string& text) { imgui_.copy(text); };
    around.fly_to = [this](NeuronAt neuron) { animations_.fly_to(neuron); };
    around.glide_after = [this](const Change& change) { animations_.glide_after(change); };
    around.end_program = [this] { ended_ = true; };
    around.wake = around.wake ? around.wake : desktop_.wake;
    around.remember = around.remember ? around.remember : desktop_.remember;
    state_.session.has_system_dialog = desktop_.dialog.has_value();
    std::vector<KeptWork> kept = autosave_.find();
    act(OfferKept{std::move(kept), autosave_.ended_idle()});
    autosave_.set_wake(desktop_.wake);
}

void Application::act(const Action& action) {
    const bool inside = changing_.exchange(true);
    dispatch(state_, action, effects_);
    changing_ = inside;
}

void Application::keep_work_at_fatal_end() {
    fatal_end_.emplace([this] { return autosave_.fall_quiet(); },
                       [this](const HowItEnds& how) {
                           // A check that fails in an action most likely fails behind the edit, not in its middle.
                           const bool sound = !changing_ || (how.by_check && how.own_thread);
                           if (!ended_) {
                               autosave_.keep_at_end(state_, how.words, sound);
                           }
                       });
}

bool Application::wants_frame() const {
    const bool blank = state_.session.blank;
    return std::ranges::any_of(
        parts_, [&](const Part& part) { return part.busy && (!blank || part.goes_on_while_blank) && part.busy(); });
}

void Application::poll_autosave(double now) {
    autosave_.poll(state_, now, ended_);
    std::optional<std::string> problem = autosave_.problem();
    const std::optional<NotKept>& told = state_.session.not_kept;
    if (problem != (told ? std::optional(told->why) : std::nullopt)) {
        act(KeepingFailed{std::move(problem)});
        settling_ = kSettlingFrames;
    }
}

std::optional<double> Application::seconds_until_frame(double now) const {
    const std::optional<double> tip = state_.session.blank ? std::nullopt : imgui_.seconds_until_tip();
    return tip ? std::optional(std::max(0.0, last_frame_ + *tip - now)) : std::nullopt;
}

void Application::measure_edges() {
    if (!edges_measured_ && !moves_fast(state_.open.document.network)) {
        edges_measured_ = true;
        budget_ = renderer_.measured_budget();
        settling_ = kSettlingFrames;
    }
}

void Application::frame(double now) {
    const double elapsed = last_frame_ < 0 ? 0 : std::max(now - last_frame_, 0.0);
    advance(now, elapsed);
    if (framebuffer_.width < 1 || framebuffer_.height < 1) {
        return;
    }
    if (state_.session.blank) {
        show_blank_screen();
    } else {
        show_parts(elapsed);
    }
}

/// Events, and what has come of work, at `now`.
void Application::advance(double now, double elapsed) {
    command_heard_ = false;
    const std::vector<Event> heard = imgui_.consume(events_, [this](const Event& event) { return hearing(event); });
    settling_ = heard.empty() ? std::max(0, settling_ - 1) : kSettlingFrames;
    const bool was_moving = state_.play.playback.moving();
    take_outcomes();
    for (const Event& event : heard) {
        handle(event);
    }
    if (was_moving) {
        act(AdvanceTime{std::min(elapsed, kLongestFrame)});
    }
    last_frame_ = now;
    if (state_.session.blank && effects_.busy()) {
        act(Blank{false});  // its dialog has the keys, and must be seen
    }
    if (std::exchange(recent_stale_, false)) {
        act(RefreshRecent{});
    }
}

void Application::take_outcomes() {
    if (const std::optional<Action> outcome = effects_.outcome()) {
        act(*outcome);
        settling_ = kSettlingFrames;
    }
}

/// Nothing is seen to move: everything arrives at once.
void Application::show_blank_screen() {
    if (const std::optional<Camera> arrived = animations_.finish()) {
        act(SetCamera{*arrived});
    }
    clear({0, 0, 0, 1});
}

void Application::clear(const Color& color) const {
    if (drawing_) {
        glViewport(0, 0, static_cast<int>(framebuffer_.width), static_cast<int>(framebuffer_.height));
        glClearColor(color.r, color.g, color.b, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
}

void Application::show_parts(double elapsed) {
    const Theme& colors = theme(state_.session.settings.theme);
    imgui_.set_style(scale(), colors);
    registry_.begin_frame();
    views_.begin_frame();
    imgui_.begin_frame(framebuffer_, elapsed, state_.dialogs.menu != MenuAsked::none);
    Ui ui = imgui_.ui(registry_, colors);
    turns_.update(window_points(), state_.session.settings.panels,
                  state_.view.chosen_layer || !std::holds_alternative<std::monostate>(state_.view.selected),
                  last_frame_);
    animations_.end_arrived(last_frame_);
    const Arrangement places = arrangement();
    const Moment moment = state_.moment();
    Actions actions;
    Panel panel{state_, moment, ui, actions, views_, fonts_, number_magnification(), gesture_};
    for (const Part& part : parts_) {
        if (part.show) {
            part.show(panel, places);
        }
    }
    finish_actions(actions);
    opening_box_.follow(state_, registry_, imgui_.opens_box(), imgui_.active_box());

    clear(theme(state_.session.settings.theme).panel);
    move_camera(places.canvas);
    draw_scenes(places);
    imgui_.end_frame();
    if (drawing_) {
        imgui_.draw();
    }
}

/// What the panels asked for, and what was to follow it.
void Application::finish_actions(const Actions& actions) {
    for (const Action& action : actions) {
        act(action);
        settling_ = kSettlingFrames;
    }
    if (const Command* wanted = std::exchange(after_typing_, nullptr); wanted != nullptr && wanted->applies(state_)) {
        act(wanted->action(state_));
        settling_ = kSettlingFrames;
    }
    if (const std::optional<Action> scored = scorer_.poll(state_, last_frame_)) {
        act(*scored);
        settling_ = kSettlingFrames;
    }
}

void Application::move_camera(const Rect& canvas) {
    animations_.begin(state_.open.document.network, layout_for(canvas), state_.view.camera,
                      moves_fast(state_.open.document.network), last_frame_);
    if (const std::optional<Camera> moved = animations_.camera_at(state_.view.camera, last_frame_)) {
        act(SetCamera{*moved});
    }
}

}  // namespace netglow
