// What the application draws: the arrangement, the scene of the canvas, the equation strip.
#include <algorithm>
#include <cmath>

#include "app/application.h"
#include "app/panels/bars/notice_bar.h"
#include "app/panels/canvas/case_table_panel.h"
#include "app/panels/canvas/strip_tabs.h"
#include "core/scene/canvas/build_scene.h"
#include "core/scene/strip/caption_row.h"

namespace netglow {

Rect Application::pixels(const Rect& points) const {
    const float left = std::round(points.x * scale());
    const float top = std::round(points.y * scale());
    return {left, top, std::round(points.right() * scale()) - left, std::round(points.bottom() * scale()) - top};
}

Arrangement Application::arrangement() const {
    const Size window = window_points();
    Arrangement places = state_.session.presenting
                             ? arrange_for_presenting(window)
                             : arrange(window, turns_.inspector(), state_.session.settings.panels);
    if (!state_.session.presenting && has_notice(state_)) {
        make_room_for_notice(places);
    }
    const float magnification = number_magnification();
    make_room_for_caption(places, magnification * kCaptionHeight);
    const float room = places.canvas.height / magnification;
    const float matrices = strip_height(state_.open.document.network, room, state_.session.settings.convention);
    const float wished = matrices > 0 ? std::max(matrices, case_table_wish(state_, room)) : 0;
    make_room_for_strip(places, magnification * wished);
    return places;
}

Layout Application::layout_for(const Rect& canvas) const {
    LayoutStyle look = state_.session.presenting ? LayoutStyle::presenter() : LayoutStyle{};
    look = with_room_for(look, state_.open.document);
    if (state_.session.presenting && pad_shown(state_)) {
        look.picture_below = presenter_pad_height(number_magnification());
    }
    return magnified_layout(state_.open.document.network, {canvas.width, canvas.height}, look);
}

float Application::number_magnification() const {
    constexpr float kUsualHeight = 514;  // pixels of a presenter's screen at which its digits are as large as usual
    return state_.session.presenting ? std::max(1.F, framebuffer_.height / kUsualHeight / scale()) : 1;
}

Strip Application::strip_for(const Rect& points) {
    StripView view;
    view.theme = state_.session.settings.theme;
    view.decimals = state_.session.settings.decimals;
    view.convention = state_.session.settings.convention;
    view.selected = state_.view.selected;
    view.hovered = state_.view.hovered;
    view.shown = strip_ui_.shown;
    const Moment moment = state_.moment();
    const std::size_t depth = state_.open.document.network.depth();
    // Under the pointer it stays what it is; while the pass plays, a pointer that rests anywhere does not hold it.
    view.follows_hovered = !strip_ui_.over && !state_.play.playback.moving();
    const bool held = strip_ui_.over && strip_ui_.over_step == moment.step_index && strip_.layer <= depth;
    const std::optional<std::size_t> chosen = state_.view.chosen_layer;  // by its title: the inputs go to the first
    view.layer = held     ? strip_.layer
                 : chosen ? std::clamp<std::size_t>(*chosen, 1, depth)
                          : strip_layer(moment, view.selected, view.follows_hovered ? view.hovered : Place{});
    view.activation = state_.session.presenting.has_value();
    view.controls = strip_controls_width(state_, !view.activation);
    view.heat = &state_.open.heat_maps.of(state_.open.document.network, *view.layer);
    const float magnification = number_magnification();
    const Size size{points.width / magnification, points.height / magnification};
    Strip strip = build_strip(state_.open.document, state_.open.trace, moment, size, view, fonts_);
    strip.magnification = magnification;
    return strip;
}

SceneView Application::scene_view(const Arrangement& places, const Layout& layout) const {
    const Camera& camera = state_.view.camera;
    SceneView view;
    view.theme = state_.session.settings.theme;
    view.decimals = state_.session.settings.decimals;
    view.selected = state_.view.selected;
    view.hovered = state_.view.hovered;
    view.chosen_layer = state_.view.chosen_layer;
    view.zoom = camera.zoom;
    view.edges = state_.session.settings.edges;
    view.log = &state_.open.weights;
    view.largest = &state_.open.largest;
    view.budget = budget_;
    view.coarser = renderer_.coarser();
    view.legend = !state_.session.presenting;
    view.before = state_.view.compared ? &state_.view.compared->trace : nullptr;
    const Point corner = camera.to_world({0, 0});
    const Point other =
        camera.to_world({places.canvas.width / layout.magnification, places.canvas.height / layout.magnification});
    view.sight = Rect{corner.x, corner.y, other.x - corner.x, other.y - corner.y};
    if (const Control* hint = registry_.find("hint"); hint != nullptr) {
        const Rect canvas = pixels(places.canvas);
        const bool beside = hint->rect.bottom() > canvas.bottom() - 30 * scale();
        view.legend_room = beside ? (hint->rect.x - canvas.x) / (scale() * layout.magnification) : view.legend_room;
    }
    return view;
}

/// From the state as the actions have left it: another network may be open by now; the panels follow with the next
/// frame.
void Application::draw_scenes(const Arrangement& places) {
    const Layout layout = animations_.layout_at(layout_for(places.canvas), last_frame_);
    animations_.drawn(layout);
    SceneView view = scene_view(places, layout);
    view.planes = planes_.poll(state_);
    const std::optional<Vector> target = present_target(state_);
    view.target = target ? &*target : nullptr;
    const Camera& camera = state_.view.camera;
    scene_ = build_scene(state_.open.document, state_.open.trace, state_.moment(), layout, view, fonts_);
    if (drawing_) {
        renderer_.draw(scene_, camera, {pixels(places.canvas), framebuffer_, scale() * layout.magnification});
    }
    if (!places.strip || state_.case_table_shown()) {
        strip_ = {};
        return;
    }
    strip_ = strip_for(*places.strip);
    if (drawing_) {
        strip_renderer_.draw(strip_.scene, Camera{},
                             {pixels(*places.strip), framebuffer_, scale() * strip_.magnification});
    }
}

}  // namespace netglow
