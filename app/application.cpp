#include "app/application.h"

#include <glad/gl.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "app/panels/bars/menu_bar.h"
#include "app/panels/bars/notice_bar.h"
#include "app/panels/bars/transport_panel.h"
#include "app/panels/canvas/presenter_pointer.h"
#include "app/panels/dialogs/help_panel.h"
#include "app/panels/dialogs/questions.h"
#include "app/state/command.h"
#include "app/state/document/leaving.h"
#include "app/ui/dialog.h"
#include "core/scene/canvas/build_scene.h"
#include "core/scene/layout/glide.h"
#include "core/timeline/easing.h"

namespace netglow {
namespace {

constexpr int kSettlingFrames = 2;
constexpr double kGlide = 0.35;         ///< seconds from one layout to the next
constexpr double kLongestFrame = 0.25;  ///< seconds: after a hitch the pass goes on from where it was

bool chosen(const State& state) {
    return !std::holds_alternative<std::monostate>(state.selected);
}

/// Whether few enough edges move that every frame of a glide is in time.
bool moves_fast(const Network& network) {
    return std::ranges::all_of(network.layers(), [](const Dense& dense) {
        return static_cast<std::size_t>(dense.weights.size()) <= kMostEdgesDrawn;
    });
}

/// Else update() says why not.
bool may_draw(const State& state, const Randomise& wanted) {
    return !state.read_only && !wanted.drawn && wanted.first >= 1 && wanted.last <= state.document.network.depth();
}

void tell(Panel& panel, const Message& message) {
    Dialog words{"message", message.title, message.text, {{"ok", "OK", ""}}};
    if (message.head_of) {
        words.buttons = {{"head", "Open the dense end", ""}, {"ok", "Cancel", ""}};
    }
    if (const std::optional<std::size_t> pressed = dialog(panel.ui, words)) {
        panel.answer(CloseMessage{});
        if (message.head_of && *pressed == 0) {
            panel.answer(OpenFile{.file = *message.head_of, .head = true});
        }
    }
}

}  // namespace

Application::Application(State state, EventQueue& events, Clipboard clipboard, Loader loader, Keeper keeper,
                         Desktop desktop, FontSet fonts)
    : state_(std::move(state)),
      events_(events),
      loader_(std::move(loader)),
      keeper_(std::move(keeper)),
      desktop_(std::move(desktop)),
      examples_(examples()),
      renderer_(fonts_),
      strip_renderer_(renderer_, SceneRenderer::Sharing{}),
      page_renderer_(renderer_, SceneRenderer::Sharing{}),
      imgui_(std::move(clipboard), std::move(fonts)),
      views_([this](const Scene& scene, const Rect& rect, const Rect& clip, float magnification) {
          page_renderer_.draw(scene, Camera{}, {rect, framebuffer_, scale() * magnification, clip});
      }) {
    state_.around.system_dialog = desktop_.dialog.has_value();
    update(state_, OfferKept{keeper_.find()});
}

void Application::take(const Action& action) {
    strip_fresh_ = false;
    perform(guarded(state_, action));
    while (state_.released) {
        perform(std::exchange(state_.released, nullptr)->action);
    }
}

void Application::perform(const Action& action) {
    constexpr std::chrono::milliseconds kMoment(200);
    if (const OpenFile* wanted = std::get_if<OpenFile>(&action)) {
        loader_.start(*wanted);
    } else if (const LoadData* rows = std::get_if<LoadData>(&action)) {
        loader_.start(*rows, ends_of(state_.document));
    } else if (const Randomise* weights = std::get_if<Randomise>(&action);
               weights != nullptr && may_draw(state_, *weights)) {
        loader_.start(*weights, state_.document, state_.weight_rule);
    } else if (const OpenNew* fresh = std::get_if<OpenNew>(&action)) {
        loader_.start(*fresh);
    } else {
        apply(action);
        return;
    }
    if (const std::optional<Action> outcome = loader_.outcome(kMoment)) {
        apply(*outcome);
    }
}

void Application::apply(const Action& action) {
    if (discards_document(action)) {
        keeper_.other_document();
    }
    update(state_, action);
}

bool Application::wants_frame() const {
    if (state_.blank) {  // what moves on the canvas waits until it is seen again
        return loader_.busy() || !events_.empty() || state_.playback.moving() || settling_ > 0;
    }
    return loader_.busy() || scorer_.busy() || renderer_.busy() || page_renderer_.busy() ||
           inspector_hand_.landscapes.busy() || asking_.wants_frame() || !events_.empty() || state_.playback.moving() ||
           gliding_ || flight_ || turn_since_ || settling_ > 0 || imgui_.unsettled();
}

void Application::measure_edges() {
    if (!edges_measured_ && !moves_fast(state_.document.network)) {
        edges_measured_ = true;
        budget_ = renderer_.measured_budget();
        settling_ = kSettlingFrames;
    }
}

void Application::keep_recent() {
    const std::vector<RecentChange> changes = std::exchange(state_.around.recent_changes, {});
    if (desktop_.remember && (recent_stale_ || !changes.empty())) {
        state_.around.recent = desktop_.remember(changes);
    }
    recent_stale_ = false;
}

Rect Application::pixels(const Rect& points) const {
    const float left = std::round(points.x * scale());
    const float top = std::round(points.y * scale());
    return {left, top, std::round(points.right() * scale()) - left, std::round(points.bottom() * scale()) - top};
}

void Application::frame(double now) {
    drop_letters_of_commands();
    const std::vector<Event> heard = imgui_.consume(events_);
    settling_ = heard.empty() ? std::max(0, settling_ - 1) : kSettlingFrames;
    const double elapsed = last_frame_ < 0 ? 0 : std::clamp(now - last_frame_, 0.0, kLongestFrame);
    const bool was_moving = state_.playback.moving();
    if (const std::optional<Action> outcome = loader_.outcome(std::chrono::milliseconds(0))) {
        apply(*outcome);
        settling_ = kSettlingFrames;
    }
    for (const Event& event : heard) {
        hear(event);
    }
    if (was_moving) {
        advance(state_.playback, state_.timeline, elapsed);
    }
    last_frame_ = now;
    keep_recent();
    if (framebuffer_.width < 1 || framebuffer_.height < 1) {
        return;
    }

    const Theme& colors = theme(state_.settings.theme);
    state_.blank = state_.blank && !loader_.busy() && !state_.asks();  // a dialog has the keys, and must be seen
    if (state_.blank) {
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        return;
    }
    imgui_.set_style(scale(), colors);
    registry_.begin_frame();
    views_.begin_frame();
    imgui_.begin_frame(framebuffer_, elapsed);
    Ui ui = imgui_.ui(registry_, colors);
    give_turn(now);
    const Arrangement places = arrangement();
    if (gliding_ && now - gliding_->begun >= kGlide) {
        gliding_.reset();
    }
    const Layout layout = gliding_layout(places.canvas);
    const Moment moment = state_.moment();
    Actions actions;
    Panel panel{state_, moment, ui, actions, views_, fonts_, number_magnification(), gesture_};
    if (!state_.presenting) {
        menu_bar(panel, pixels(places.menu));
    }
    canvas_panel(panel, pixels(places.canvas), layout, hand_);
    if (places.notice) {
        notice_bar(panel, pixels(*places.notice));
    }
    if (places.strip) {
        strip(panel, *places.strip);
    }
    if (places.values) {
        values_panel(panel, pixels(*places.values), values_hand_);
    }
    if (places.pad) {
        presenter_pad(panel, pixels(*places.pad), values_hand_.pad);
    }
    if (places.inspector) {
        inspector_panel(panel, pixels(*places.inspector), inspector_hand_);
    } else {
        inspector_hand_.landscapes.rest();
    }
    if (state_.presenting) {
        presenter_pointer(panel);
    } else {
        transport_panel(panel, pixels(places.transport));
    }
    weights_panel(panel, pixels(places.canvas), weights_hand_);
    history_panel(panel, pixels(places.canvas), history_hand_);
    finder_panel(panel, pixels(places.canvas), finder_hand_);
    dialogs(panel, {0, 0, framebuffer_.width, framebuffer_.height});
    for (const Action& action : actions) {
        take(action);
        settling_ = kSettlingFrames;
    }
    if (const Command* wanted = std::exchange(after_typing_, nullptr); wanted != nullptr && wanted->applies(state_)) {
        take(wanted->action(state_));
        settling_ = kSettlingFrames;
    }
    if (const std::optional<Action> scored = scorer_.follow(state_, now)) {
        update(state_, *scored);
        settling_ = kSettlingFrames;
    }

    glViewport(0, 0, static_cast<int>(framebuffer_.width), static_cast<int>(framebuffer_.height));
    glClearColor(colors.panel.r, colors.panel.g, colors.panel.b, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    if (state_.to_clipboard) {
        imgui_.copy(*state_.to_clipboard);
        state_.to_clipboard.reset();
    }
    move_camera(places.canvas);
    draw_scenes(places);
    imgui_.render();
}

/// Where the side panels take turns they wait for a second click: what was clicked must not move from under it.
void Application::give_turn(double now) {
    constexpr double kSecondClick = 0.4;  // seconds
    const Size window{framebuffer_.width / scale(), framebuffer_.height / scale()};
    if (chosen(state_) == inspector_turn_) {
        turn_since_.reset();
        return;
    }
    turn_since_ = turn_since_.value_or(now);
    if (!side_panels_take_turns(window) || now - *turn_since_ >= kSecondClick) {
        inspector_turn_ = chosen(state_);
        turn_since_.reset();
    }
}

Arrangement Application::arrangement() const {
    const Size window{framebuffer_.width / scale(), framebuffer_.height / scale()};
    Arrangement places =
        state_.presenting ? arrange_for_presenting(window, pad_shown(state_)) : arrange(window, inspector_turn_);
    if (state_.read_only && !state_.presenting) {
        make_room_for_notice(places);
    }
    const float magnification = number_magnification();
    make_room_for_strip(places,
                        magnification * strip_height(state_.document.network, places.canvas.height / magnification,
                                                     state_.settings.convention));
    return places;
}

Layout Application::layout_for(const Rect& canvas) const {
    LayoutLook look = state_.presenting ? LayoutLook::presenter() : LayoutLook{};
    look.picture = has_picture(state_.document);
    return magnified_layout(state_.document.network, {canvas.width, canvas.height}, look);
}

Layout Application::gliding_layout(const Rect& canvas) const {
    const Layout layout = layout_for(canvas);
    if (!gliding_ || !same_shape(gliding_->start, layout)) {
        return layout;
    }
    return glide_between(gliding_->start, layout,
                         ease_in_out(std::clamp((last_frame_ - gliding_->begun) / kGlide, 0.0, 1.0)));
}

void Application::begin_glide(const Rect& canvas) {
    const std::vector<Change> changes = std::exchange(state_.restructured, {});
    if (changes.empty()) {
        return;
    }
    gliding_.reset();
    const Layout layout = layout_for(canvas);
    if (!drawn_layout_ || !moves_fast(state_.document.network)) {
        return;
    }
    gliding_ = Gliding{glide_start(*drawn_layout_, layout, changes), last_frame_};
}

float Application::number_magnification() const {
    constexpr float kUsualHeight = 514;  // pixels of a presenter's screen at which its digits are as large as usual
    return state_.presenting ? std::max(1.F, framebuffer_.height / kUsualHeight / scale()) : 1;
}

Strip Application::strip_for(const Rect& points) {
    StripView view;
    view.theme = state_.settings.theme;
    view.decimals = state_.settings.decimals;
    view.convention = state_.settings.convention;
    view.selected = state_.selected;
    view.hovered = state_.hovered;
    view.shown = strip_hand_.shown;
    view.follows_hovered = !strip_hand_.over;
    view.heat = &state_.heat_maps.of(state_.document.network, strip_layer(state_.moment()));
    const float magnification = number_magnification();
    const Size size{points.width / magnification, points.height / magnification};
    Strip strip = build_strip(state_.document, state_.trace, state_.moment(), size, view, fonts_);
    strip.magnification = magnification;
    return strip;
}

/// The panel over it, and the strip itself where nothing changes it in this frame.
void Application::strip(Panel& panel, const Rect& points) {
    strip_ = strip_for(points);
    const StripHand before = strip_hand_;
    strip_panel(panel, pixels(points), strip_, strip_hand_);
    strip_fresh_ = strip_hand_.shown == before.shown && strip_hand_.over == before.over;
}

/// From the state as the actions have left it: another network may be open by now; the panels follow with the next
/// frame.
void Application::draw_scenes(const Arrangement& places) {
    SceneView view;
    view.theme = state_.settings.theme;
    view.decimals = state_.settings.decimals;
    view.selected = state_.selected;
    view.hovered = state_.hovered;
    view.zoom = state_.camera.zoom;
    view.edges = state_.settings.edges;
    view.log = &state_.weights;
    view.largest = &state_.largest;
    view.budget = budget_;
    view.coarser = renderer_.coarser();
    view.legend = !state_.presenting;
    view.before = state_.compared ? &state_.compared->trace : nullptr;
    const std::optional<Vector> target = present_target(state_);
    view.target = target ? &*target : nullptr;
    begin_glide(places.canvas);
    const Layout layout = gliding_layout(places.canvas);
    drawn_layout_ = layout;
    const Point corner = state_.camera.to_world({0, 0});
    const Point other = state_.camera.to_world(
        {places.canvas.width / layout.magnification, places.canvas.height / layout.magnification});
    view.sight = Rect{corner.x, corner.y, other.x - corner.x, other.y - corner.y};
    if (const Control* hint = registry_.find("hint"); hint != nullptr) {
        const Rect canvas = pixels(places.canvas);
        const bool beside = hint->rect.bottom() > canvas.bottom() - 30 * scale();
        view.legend_room = beside ? (hint->rect.x - canvas.x) / (scale() * layout.magnification) : view.legend_room;
    }
    scene_ = build_scene(state_.document, state_.trace, state_.moment(), layout, view, fonts_);
    renderer_.draw(scene_, state_.camera, {pixels(places.canvas), framebuffer_, scale() * layout.magnification});
    if (!places.strip) {
        strip_ = {};
    } else {
        if (!strip_fresh_) {
            strip_ = strip_for(*places.strip);
        }
        strip_renderer_.draw(strip_.scene, Camera{},
                             {pixels(*places.strip), framebuffer_, scale() * strip_.magnification});
    }
}

void Application::dialogs(Panel& panel, const Rect& window) {
    help_panel(panel, window);
    // A question or a message has the window to itself.
    const bool free = !loader_.busy() && !state_.questioned();
    new_dialog(panel, window, free && state_.sheet == Sheet::new_network, new_hand_);
    examples_dialog(panel, window, free && state_.sheet == Sheet::examples, examples_, gallery_);
    if (loader_.busy()) {
        const int percent = static_cast<int>(100 * loader_.progress());
        const Dialog words{"opening",
                           loader_.title(),
                           percent == 0 ? "Just a moment …" : std::to_string(percent) + " %",
                           {{"cancel", "Cancel", ""}}};
        if (dialog(panel.ui, words)) {
            loader_.cancel();
        }
    } else if (state_.message) {
        tell(panel, *state_.message);
    } else {
        path_panel(panel, window, asking_, desktop_);
        questions(panel);
    }
}

}  // namespace netglow
